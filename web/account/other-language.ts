/** The same page in the other of the two languages. */
export function otherLanguage(href: string): {
  readonly href: string;
  readonly code: string;
  readonly name: string;
} {
  const url = new URL(href);
  const isEnglish = url.searchParams.get('lang') === 'en';
  if (isEnglish) url.searchParams.delete('lang');
  else url.searchParams.set('lang', 'en');
  return {
    href: `${url.pathname}${url.search}`,
    ...(isEnglish ? { code: 'vi', name: 'Tiếng Việt' } : { code: 'en', name: 'English' }),
  };
}
