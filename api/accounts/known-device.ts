import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookieName, readCookie } from './session-cookie.ts';

const NAME = 'thap-sang.known_device';
const PATH = '/api/auth';
const LASTS_S = 180 * 86_400;

/** A browser on which somebody has signed in before. */
export interface KnownDevices {
  /** The mark that a request bears for this name; null where nobody of that name has signed in, or too long ago. */
  markOf(headers: Headers, username: string): string | null;
  /** The cookie that keeps the mark of a browser, or gives it one, once somebody of this name has signed in. */
  cookieOf(headers: Headers, username: string): string;
}

/**
 * Whoever fails under another's name must wait, and would make the owner wait too. A mark tells the owner's browser from all
 * others: its tries are counted apart, by the same rule. It opens nothing, and is worth as much as a name to who steals it.
 *
 *     mark = when it ends (s since 1970) . 16 random bytes . HMAC-SHA256 of both and the name
 */
export function knownDevices(secret: string, publicUrl: string): KnownDevices {
  const cookie = cookieName(publicUrl, NAME);
  const isSecure = publicUrl.startsWith('https://') ? '; Secure' : '';
  const sign = (text: string, username: string) =>
    createHmac('sha256', secret).update(`known device ${username} ${text}`).digest('base64url');
  const nowS = () => Math.floor(Date.now() / 1000);
  const markOf = (headers: Headers, username: string) => {
    const [ends = '', random = '', signature = ''] =
      readCookie(headers.get('Cookie') ?? '', cookie)?.split('.') ?? [];
    const given = Buffer.from(signature);
    const wanted = Buffer.from(sign(`${ends}.${random}`, username));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
    return Number(ends) > nowS() ? random : null;
  };
  return {
    markOf,
    cookieOf: (headers, username) => {
      const random = markOf(headers, username) ?? randomBytes(16).toString('base64url');
      const text = `${nowS() + LASTS_S}.${random}`;
      const value = `${text}.${sign(text, username)}`;
      return `${cookie}=${value}; Max-Age=${LASTS_S}; Path=${PATH}; HttpOnly; SameSite=Lax${isSecure}`;
    },
  };
}
