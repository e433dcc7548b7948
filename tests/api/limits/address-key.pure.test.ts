import { describe, expect, it } from 'vitest';
import { addressKey } from '../../../api/limits/address-key.ts';

describe('what an address is counted under', () => {
  it('is itself for IPv4', () => {
    expect(addressKey('203.0.113.9')).toBe('203.0.113.9');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::5', '0:0:0:0::/64'],
  ])('is the network of %s: %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it.each(['127.0.0.1', '127.9.9.9', '::1'])('is nothing for the machine itself, %s', (address) => {
    expect(addressKey(address)).toBeNull();
  });
});
