/** A story of sixty slides has 6,000 characters. */
const LONGEST_PATH = 8_000;

/** Browsers read a backslash as a slash, and skip line breaks and tabs within an address. */
const OWN_PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** Whether a text can only be an address within the portal: one slash, then no other site's name. It may still lead through dots. */
export function isOwnPath(text: string): boolean {
  return text.length <= LONGEST_PATH && OWN_PATH.test(text);
}
