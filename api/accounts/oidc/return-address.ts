import { isOwnPath } from '../../../geodata/account/own-path.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';

/** Where a browser is sent after signing in: an address of the portal, and its first page for anything else. */
export function returnAddress(to: string, publicUrl: string): URL {
  const first = new URL('/', publicUrl);
  if (!isOwnPath(to) || !URL.canParse(to, first.href)) return first;
  const address = new URL(to, first);
  return address.origin === first.origin ? address : first;
}

/** The language of the page somebody signs in from. */
export function languageOf(address: URL): Language {
  return address.searchParams.get('lang') === 'en' ? 'en' : 'vi';
}

/** An address without the portal's own host. */
export function pathOf({ pathname, search, hash }: URL): string {
  return pathname + search + hash;
}

/** The page to sign in on, which leads on to `address`; `step`: where it asks for a code alone. */
export function signInAddress(address: URL, step?: 'code'): URL {
  const page = new URL('/sign-in', address);
  if (step !== undefined) page.searchParams.set('step', step);
  if (languageOf(address) === 'en') page.searchParams.set('lang', 'en');
  page.searchParams.set('to', pathOf(address));
  return page;
}
