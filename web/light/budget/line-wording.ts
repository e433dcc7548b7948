import { workText } from '../../../geodata/budget/work-text.ts';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import type { RoadWords } from '../../../geodata/export/layers/road-columns.ts';

/** The words that speak for a line, on the screen of who asked. */
export function whyOf({ facts }: WorkLine, { language, nameOf }: RoadWords): string {
  const { turns } = facts;
  const name = turns === null ? null : (nameOf(turns.unit) ?? turns.unit);
  return workText(
    { ...facts, turns: turns === null || name === null ? null : { name, isMet: turns.isMet } },
    language,
  );
}

/** The same in a file or on paper, which anyone may be handed: accidents are for planners alone. */
export function whyInFile(line: WorkLine, words: RoadWords): string {
  return whyOf({ ...line, facts: { ...line.facts, accidents: 0 } }, words);
}
