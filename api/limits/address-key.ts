import { isIPv6 } from 'node:net';

/** The first four groups of an IPv6 address: whoever is given one is given the whole /64. */
function network64(address: string): string {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** What requests of one address are counted under; null for the machine itself. */
export function addressKey(address: string): string | null {
  if (address === '::1' || address.startsWith('127.')) return null;
  return isIPv6(address) ? `${network64(address)}::/64` : address;
}
