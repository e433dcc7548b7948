import { foldKey } from '../../geodata/text/fold.ts';

export interface Finding {
  readonly kind: 'unit' | 'target' | 'plan' | 'profile' | 'help';
  readonly id: string;
  readonly name: string;
  /** Tells two of the same name apart. */
  readonly note: string;
}

/** Entries that hold every word of the text, whole beginnings first; all of them for no text. Codes count as words. */
export function findIn(entries: readonly Finding[], text: string): Finding[] {
  const wanted = foldKey(text);
  if (wanted === '') return [...entries];
  const words = wanted.split(' ');
  return entries
    .flatMap((entry, index) => {
      const key = foldKey(`${entry.name} ${entry.note}`);
      const name = foldKey(entry.name);
      if (!words.every((word) => key.includes(word))) return [];
      const rank = name.endsWith(wanted) || name === wanted ? 0 : ` ${name}`.includes(` ${wanted}`) ? 1 : 2;
      return [{ entry, rank, index }];
    })
    .sort((p, q) => p.rank - q.rank || p.index - q.index)
    .map(({ entry }) => entry);
}
