/** A name in plain ASCII for old clients, and in UTF-8 for all others (RFC 6266, RFC 8187). */
function named(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]/g, '-');
  const encoded = encodeURIComponent(name.normalize('NFC')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A Content-Disposition that opens the file in the browser and names it for when it is kept. */
export function shownAs(name: string): string {
  return `inline; ${named(name)}`;
}

/** A Content-Disposition that keeps the file. */
export function savedAs(name: string): string {
  return `attachment; ${named(name)}`;
}
