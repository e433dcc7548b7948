import { totpCode, totpStep } from '../../../api/accounts/totp.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The key that this text spells. */
export function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The code an app shows now that was given this key; `later` steps of 30 s from now. */
export function appCode(base32: string, later = 0): string {
  return totpCode(bytesOf(base32), totpStep(Date.now()) + later);
}
