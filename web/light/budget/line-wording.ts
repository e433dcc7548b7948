import { workText } from '../../../geodata/budget/work-text.ts';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';

/** What turns the codes and numbers of a line into words. */
export type Wording = {
  readonly language: Language;
  readonly nameOf: (code: string) => string | null;
  /** For a route without a name. */
  readonly noName: string;
};

/** The words that speak for a line. */
export function whyOf(
  { facts }: WorkLine,
  { language, nameOf }: Pick<Wording, 'language' | 'nameOf'>,
): string {
  const { turns } = facts;
  const name = turns === null ? null : (nameOf(turns.unit) ?? turns.unit);
  return workText(
    { ...facts, turns: turns === null || name === null ? null : { name, isMet: turns.isMet } },
    language,
  );
}
