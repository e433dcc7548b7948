const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order, numbers by value: "Phường 2" before "Phường 10". For Array.sort. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a.normalize('NFC'), b.normalize('NFC'));
}
