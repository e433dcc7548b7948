const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether this address is the machine's own. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK.test(url.hostname);
}

/** An address that secrets may travel to: by https, or not leaving this machine; without a name, a query or a fragment. */
export function isSafeUrl(text: string): boolean {
  if (!/^https?:\/\/[^?#@\s]+$/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || isLoopback(url);
}
