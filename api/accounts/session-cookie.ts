import { createHmac, timingSafeEqual } from 'node:crypto';

const NAME = 'thap-sang.session_token';

/** A cookie's name where users come by TLS or not: the prefix makes browsers refuse it over plain HTTP. */
export function cookieName(publicUrl: string, name: string): string {
  return publicUrl.startsWith('https://') ? `__Secure-${name}` : name;
}

/** The session cookie's, as better-auth sets it. */
export function sessionCookieName(publicUrl: string): string {
  return cookieName(publicUrl, NAME);
}

/** The value of a cookie in a Cookie header; null where it is not there or not encoded as it should be. */
export function readCookie(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/** The token in a Cookie header, null unless it was signed with `secret` (HMAC-SHA256, Base64, after the last dot). */
export function sessionTokenIn(header: string | null, name: string, secret: string): string | null {
  // Most requests are of the public and carry no cookie.
  if (header === null || !header.includes(name)) return null;
  const value = readCookie(header, name);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === null || dot < 1) return null;
  const token = value.slice(0, dot);
  const wanted = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}
