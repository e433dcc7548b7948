import type { Bilingual } from '../text/bilingual.ts';

/** Where in the input a problem sits; every part is optional, counted as the sender counts (rows from 1). */
export interface ProblemPlace {
  readonly file?: string;
  readonly row?: number;
  readonly feature?: number | string;
  readonly field?: string;
}

/**
 * An expected failure, as a value: every validator lists all it finds instead of throwing the first.
 * `code` is stable and machine-readable; `value` is what was seen, `wanted` what would have been right.
 */
export interface Problem {
  readonly code: string;
  readonly message: Bilingual;
  readonly where?: ProblemPlace;
  readonly value?: string | number | null;
  readonly wanted?: string | number | null;
}
