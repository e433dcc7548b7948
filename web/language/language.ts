import { useSearch } from '@tanstack/react-router';
import { overwriteGetLocale } from '../paraglide/runtime.js';

export type Language = 'vi' | 'en';

/** Paraglide asks the URL on every message: the language has no second home. */
export function readLanguageFromUrl(router: { state: { location: { search: { lang?: unknown } } } }): void {
  overwriteGetLocale(() => (router.state.location.search.lang === 'en' ? 'en' : 'vi'));
}

/** Renders the caller again when the language changes. */
export function useLanguage(): Language {
  return useSearch({ strict: false, select: (search) => (search.lang === 'en' ? 'en' : 'vi') });
}
