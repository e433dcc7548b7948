import { isOwnPath } from '../../geodata/account/own-path.ts';

/** Where to go after signing in: an address of this portal, or its first page for anything else (another site, a script, no address). */
export function returnPath(to: string | undefined, origin: string): string {
  if (to === undefined || !isOwnPath(to)) return '/';
  if (!URL.canParse(to, origin)) return '/';
  const url = new URL(to, origin);
  if (url.origin !== origin || url.pathname === '/sign-in' || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
