/** An IPv4 address as IPv6 sockets tell it, without the prefix. */
function plain(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '');
}

/**
 * Who sent a request that may have come through proxies: each of them appends the address it was asked by to X-Forwarded-For, so
 * the last one that is not of a trusted proxy is the sender's. What an untrusted sender claims of itself counts for nothing.
 */
export function addressBehindProxies(
  remote: string,
  forwardedFor: string | undefined,
  trusted: readonly string[],
): string {
  const isTrusted = new Set(trusted.map(plain));
  const chain = [...(forwardedFor ?? '').split(',').map(plain).filter(Boolean), plain(remote)];
  let at = chain.length - 1;
  while (at > 0 && isTrusted.has(chain[at] ?? '')) at -= 1;
  return chain[at] ?? plain(remote);
}
