import { describe, expect, it } from 'vitest';
import { addressBehindProxies } from '../../../geodata/account/client-address.ts';

describe('the address a request comes from', () => {
  it.each([
    ['the connection, where no proxy is trusted', '203.0.113.7', '198.51.100.1', [], '203.0.113.7'],
    ['what the trusted proxy was asked by', '127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['not what that one claims', '127.0.0.1', '10.9.9.9, 198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
    ['beyond two proxies', '127.0.0.1', '198.51.100.1, 10.0.0.2', ['127.0.0.1', '10.0.0.2'], '198.51.100.1'],
    ['the first, where all are trusted', '127.0.0.1', '10.0.0.2', ['127.0.0.1', '10.0.0.2'], '10.0.0.2'],
    ['the proxy itself, where it says nothing', '127.0.0.1', undefined, ['127.0.0.1'], '127.0.0.1'],
    ['IPv4 in an IPv6 socket', '::ffff:127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
  ])('is %s', (_, remote, forwardedFor, trusted, address) => {
    expect(addressBehindProxies(remote, forwardedFor, trusted)).toBe(address);
  });
});
