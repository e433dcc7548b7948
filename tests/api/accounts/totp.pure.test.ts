import { describe, expect, it } from 'vitest';
import { base32, stepOfCode, totpCode, totpStep, totpUri } from '../../../api/accounts/totp.ts';

/** The key of RFC 6238, appendix B. */
const KEY = Buffer.from('12345678901234567890');

describe('a code of the app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is at %i s the one of RFC 6238', (seconds, code) => {
    expect(totpCode(KEY, totpStep(seconds * 1000))).toBe(code);
  });

  it('counts one step before and after its own, and no longer', () => {
    const step = 50_000_000;
    const code = totpCode(KEY, step);
    for (const [away, found] of [
      [-2, null],
      [-1, step],
      [0, step],
      [1, step],
      [2, null],
    ] as const)
      expect(stepOfCode(KEY, code, (step + away) * 30_000, 0)).toBe(found);
  });

  it('counts not again once its step was taken, nor one before it', () => {
    const step = 50_000_000;
    const now = step * 30_000;
    expect(stepOfCode(KEY, totpCode(KEY, step), now, step)).toBeNull();
    expect(stepOfCode(KEY, totpCode(KEY, step - 1), now, step)).toBeNull();
    expect(stepOfCode(KEY, totpCode(KEY, step + 1), now, step)).toBe(step + 1);
  });

  it.each(['', '28708', '2870820', '28708２', 'abcdef'])('is not "%s"', (code) => {
    expect(stepOfCode(KEY, code, 59_000, 0)).toBeNull();
  });
});

describe('the key', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written as RFC 4648 writes "%s"', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written);
  });

  it('stands in an address that apps read', () => {
    const uri = new URL(totpUri(KEY, 'an.nguyen'));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toMatch(/Thắp Sáng:an\.nguyen$/);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Thắp Sáng',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
