import '../tools/ToolDialog.css';
import './SignIn.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { client } from '../client.ts';
import { m } from '../paraglide/messages.js';
import { accountClient } from './account-client.ts';
import { CodeStep } from './CodeStep.tsx';
import { OfficeSignIn } from './OfficeSignIn.tsx';
import { otherLanguage } from './other-language.ts';
import { returnPath } from './return-path.ts';
import { ROLE_TEXT } from './role-text.ts';
import { SignInForm } from './SignInForm.tsx';

const route = getRouteApi('/sign-in');

/**
 * The page to sign in on; whoever is signed in already is told so. It shares no component with the map's panels: the bundler
 * would cut those out of the first load's file into files of their own.
 */
export function SignInView() {
  const { to, step } = route.useSearch();
  const back = returnPath(to, window.location.origin);
  const { data: meta } = useQuery({ queryKey: ['meta', null], queryFn: () => client.meta() });
  const account = meta?.account ?? null;
  const goOn = () => window.location.assign(back);
  const beginAgain = () => {
    const page = new URL(window.location.href);
    page.searchParams.delete('step');
    window.location.assign(page);
  };
  const language = otherLanguage(window.location.href);
  return (
    <main className="sign-in">
      <section className="sign-in-card panel">
        <header>
          <img src="/lamp.svg" width={36} height={36} alt="" />
          <p>
            <strong>Thắp Sáng</strong>
            {m.sign_in_for_staff()}
          </p>
        </header>
        <h1>{m.sign_in()}</h1>
        {account === null && step === 'code' ? (
          <CodeStep send={accountClient.sendOfficeCode} onDone={goOn} onBack={beginAgain} />
        ) : account === null ? (
          <>
            <SignInForm onDone={goOn} />
            <OfficeSignIn back={back} />
          </>
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
          <a href={language.href} lang={language.code}>
            {language.name}
          </a>
        </footer>
      </section>
    </main>
  );
}
