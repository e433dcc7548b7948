import './LanguageSwitch.css';
import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';

const LANGUAGES = [
  { code: 'vi', short: 'VI', name: 'Tiếng Việt' },
  { code: 'en', short: 'EN', name: 'English' },
] as const;

/** Links, not buttons: the other language is another address. */
export function LanguageSwitch() {
  return (
    <nav className="language-switch" aria-label={m.language()}>
      {LANGUAGES.map(({ code, short, name }) => (
        <Link
          key={code}
          to="."
          search={(search) => ({ ...search, lang: code === 'vi' ? undefined : code })}
          replace
          lang={code}
          aria-label={`${short} – ${name}`}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {short}
        </Link>
      ))}
    </nav>
  );
}
