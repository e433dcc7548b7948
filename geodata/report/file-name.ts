import { foldKey } from '../text/fold.ts';
import type { Day } from '../time/day.ts';

/** A path's last part may have 255 bytes; a name this long still says which unit it is. */
const LONGEST_NAME = 80;

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What a text is in a file name: folded, words joined by hyphens, never cut within a word where one fits. */
export function slugOf(text: string): string {
  const whole = foldKey(text).replace(/[^a-z0-9]+/g, '-');
  const cut = whole.length <= LONGEST_NAME ? whole : whole.slice(0, LONGEST_NAME).replace(/-[^-]*$/, '');
  return cut.replace(/^-+|-+$/g, '');
}

/** "bao-cao-25459-xa-tan-phu-2020-09-30.pdf": the code first among equals, two communes may bear one name. */
export function reportFileName({ code, name }: Named, on: Day): string {
  return `${['bao-cao', code, slugOf(name), on].filter((part) => part !== '').join('-')}.pdf`;
}

/** "bao-cao-706-huyen-tan-chau-2020-09-30.zip": the reports of many units in one file. */
export function batchFileName(of: Named, on: Day, extension: 'pdf' | 'zip'): string {
  return reportFileName(of, on).replace(/pdf$/, extension);
}
