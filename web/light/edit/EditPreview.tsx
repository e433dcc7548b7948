import { useQuery } from '@tanstack/react-query';
import { changeLine } from '../../../geodata/light/edit/changed-stretches.ts';
import { type AmountChange, coverageChange } from '../../../geodata/light/edit/coverage-change.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { coverageQuery } from '../../data/light-queries.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from '../panels/interval-text.ts';
import type { Worked } from './use-working.ts';

type Props = {
  readonly worked: readonly Worked[];
  readonly on: string;
  readonly classes: readonly RoadClass[];
  readonly nameOf: (code: string) => string | null;
  readonly roadName: (segmentId: number) => string;
};

const MOST_ROADS = 20;

function unitChanges(worked: readonly Worked[], classes: readonly RoadClass[]): Map<string, AmountChange> {
  const sums = new Map<string, AmountChange>();
  for (const { segment, before, stretches } of worked) {
    if (!classes.includes(segment.class)) continue;
    for (const [unit, part] of coverageChange(segment.pieces, before, stretches, segment.lengthM)) {
      const sum = sums.get(unit) ?? { lit: 0, unlit: 0, unknown: 0 };
      sums.set(unit, {
        lit: sum.lit + part.lit,
        unlit: sum.unlit + part.unlit,
        unknown: sum.unknown + part.unknown,
      });
    }
  }
  return sums;
}

/** What saving would change: each stretch in words, and the coverage of the communes. */
export function EditPreview({ worked, on, classes, nameOf, roadName }: Props) {
  const language = useLanguage();
  const coverage = useQuery(coverageQuery('commune', classes, on, undefined));
  const units = [...unitChanges(worked, classes)].flatMap(([code, change]) => {
    const now = coverage.data?.units.find((unit) => unit.code === code);
    if (now === undefined || now.km.total === 0 || now.interval === null) return [];
    const low = (now.km.lit + change.lit / 1000) / now.km.total;
    const high = low + (now.km.unknown + change.unknown / 1000) / now.km.total;
    const after = intervalText({ low: Math.max(0, low), high: Math.min(1, high) }, language);
    return [{ code, text: `${intervalText(now.interval, language)} → ${after}` }];
  });
  return (
    <section className="edit-preview" aria-label={m.edit_preview()}>
      <h3>{m.edit_preview()}</h3>
      <ul>
        {worked.slice(0, MOST_ROADS).map(({ segment, changes }) => (
          <li key={segment.segmentId}>
            <strong>{roadName(segment.segmentId)}</strong>
            {changes.map((stretch) => (
              <span key={stretch.fromM}>{changeLine(stretch)[language]}</span>
            ))}
          </li>
        ))}
      </ul>
      {worked.length > MOST_ROADS ? <p>{m.edit_more({ n: worked.length - MOST_ROADS })}</p> : null}
      {units.map(({ code, text }) => (
        <p key={code}>
          <strong>{nameOf(code) ?? code}</strong>: {text} {m.light_by_km()}
        </p>
      ))}
    </section>
  );
}
