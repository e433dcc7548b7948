/** What each report leaves in the stream of a batch: the head of a file in a ZIP, a page object in a PDF. */
const MARKERS = { zip: 'PK\u0003\u0004', pdf: '/Type /Page\n' } as const;

/**
 * Counts the reports of a batch while its bytes come in: call it with each chunk, it answers with the reports begun
 * (ZIP) or finished (PDF) so far. A marker may be cut by the border of two chunks.
 */
export function countReports(kind: keyof typeof MARKERS): (chunk: Uint8Array) => number {
  const marker = [...MARKERS[kind]].map((character) => character.charCodeAt(0));
  let [count, matched] = [0, 0];
  return (chunk) => {
    for (const byte of chunk) {
      if (byte !== marker[matched]) matched = 0;
      // No marker repeats its own beginning, so a broken match can only start again at this byte.
      if (byte === marker[matched]) matched += 1;
      if (matched === marker.length) {
        count += 1;
        matched = 0;
      }
    }
    return count;
  };
}
