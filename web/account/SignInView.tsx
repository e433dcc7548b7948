import '../tools/ToolDialog.css';
import './SignIn.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { metaQuery } from '../data/queries.ts';
import { Brand } from '../frame/Brand.tsx';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { returnPath } from './return-path.ts';
import { ROLE_TEXT } from './role-text.ts';
import { SignInForm } from './SignInForm.tsx';

const route = getRouteApi('/sign-in');

/** The page to sign in on; whoever is signed in already is told so. */
export function SignInView() {
  useLanguage();
  const { to } = route.useSearch();
  const back = returnPath(to, window.location.origin);
  const { data: meta } = useQuery(metaQuery(undefined));
  const account = meta?.account ?? null;
  return (
    <main className="sign-in">
      <section className="sign-in-card panel">
        <Brand subtitle={m.sign_in_for_staff()} />
        <h2>{m.sign_in()}</h2>
        {account === null ? (
          <SignInForm onDone={() => window.location.assign(back)} />
        ) : (
          <>
            <p className="sign-in-note">
              {m.sign_in_already({
                name: account.username,
                role: account.role === null ? '' : ROLE_TEXT[account.role].name(),
              })}
            </p>
            <a className="action" href={back}>
              {m.sign_in_go_on()}
            </a>
          </>
        )}
        {meta?.sample.figures && account === null ? (
          <p className="sign-in-note">{m.sign_in_sample()}</p>
        ) : null}
        <footer>
          <a href={back}>{m.sign_in_without()}</a>
          <LanguageSwitch />
        </footer>
      </section>
    </main>
  );
}
