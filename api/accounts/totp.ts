import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
/** Steps before and after the present one whose codes are taken too: clocks differ, and typing takes time. */
const DRIFT = 1;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const TOTP_KEY_BYTES = 20;

/** Which step of 30 s an instant (ms since 1970) lies in. */
export function totpStep(now: number): number {
  return Math.floor(now / STEP_MS);
}

/** The code of a step: RFC 6238 with HMAC-SHA-1 and six digits, which is all that every app knows. */
export function totpCode(key: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(at) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** The step later than `after` whose code this is, null when it is none that counts now. */
export function stepOfCode(key: Uint8Array, code: string, now: number, after: number): number | null {
  const given = Buffer.from(code);
  const present = totpStep(now);
  let found: number | null = null;
  for (let step = present - DRIFT; step <= present + DRIFT; step++) {
    const wanted = Buffer.from(totpCode(key, step));
    const isSame = given.length === wanted.length && timingSafeEqual(given, wanted);
    if (isSame && step > after) found ??= step;
  }
  return found;
}

/** RFC 4648, without padding: how a key is typed into an app. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31];
}

/** What an app reads in the QR code: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function totpUri(key: Uint8Array, username: string): string {
  const issuer = encodeURIComponent('Thắp Sáng');
  return `otpauth://totp/${issuer}:${encodeURIComponent(username)}?secret=${base32(key)}&issuer=${issuer}&algorithm=SHA1&digits=${DIGITS}&period=${STEP_MS / 1000}`;
}
