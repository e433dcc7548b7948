import { describe, expect, it } from 'vitest';
import { open, seal } from '../../../api/accounts/sealed-key.ts';

const SECRET = 'a-secret-for-tests-of-32-letters!';
const KEY = Buffer.from('12345678901234567890');

describe('a sealed key', () => {
  it('opens for its person with the same secret', () => {
    expect(open(seal(KEY, 'an', SECRET), 'an', SECRET)).toEqual(KEY);
  });

  it('shows nothing of what it holds, and looks different each time', () => {
    const [one, other] = [seal(KEY, 'an', SECRET), seal(KEY, 'an', SECRET)];
    expect(one.includes(KEY.subarray(0, 6))).toBe(false);
    expect(one).not.toEqual(other);
  });

  it('does not open for another person, with another secret, changed, or cut short', () => {
    const sealed = seal(KEY, 'an', SECRET);
    expect(open(sealed, 'binh', SECRET)).toBeNull();
    expect(open(sealed, 'an', `${SECRET}!`)).toBeNull();
    for (const at of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(changed, 'an', SECRET)).toBeNull();
    }
    expect(open(sealed.subarray(0, 20), 'an', SECRET)).toBeNull();
  });
});
