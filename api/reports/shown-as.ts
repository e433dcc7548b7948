/**
 * A Content-Disposition that shows the file in the browser and names it when it is kept: plain ASCII for old clients,
 * and in UTF-8 (RFC 6266, RFC 8187) for all others.
 */
export function shownAs(ascii: string, named: string): string {
  const plain = ascii.replace(/[^\w.-]/g, '-');
  const encoded = encodeURIComponent(named.normalize('NFC')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
