import { X } from 'lucide-react';
import type { Scenario } from '../../../geodata/budget/scenario.ts';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { LIT_CODES, type SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { PinButtons } from './PinButtons.tsx';
import { pinOf } from './pins.ts';

type Props = {
  readonly table: SegmentTable;
  readonly segment: number;
  readonly scenario: Scenario;
  readonly lines: readonly WorkLine[];
  readonly onPin: (segment: number, pin: 'in' | 'out') => void;
  readonly onDetails: () => void;
  readonly onClose: () => void;
};

/** The road pressed on the map: whether it is among the works, and the two pins. */
export function PickedRoad({ table, segment, scenario, lines, onPin, onDetails, onClose }: Props) {
  const language = useLanguage();
  const rows = [...table.segment.keys()].filter((row) => table.segment[row] === segment);
  const row = rows[0];
  if (row === undefined) return null;
  const road = table.routeNames[table.name[row] ?? -1] || m.light_no_name();
  const rank = lines.find((line) => line.segment === segment)?.rank;
  const isDark = rows.some((each) => table.lit[each] === LIT_CODES.no);
  const isUnknown = rows.some((each) => table.lit[each] === LIT_CODES.unknown);
  return (
    <section className="picked-road" aria-label={road}>
      <p>
        <b>{road}</b>
        <small>
          {!isDark
            ? isUnknown
              ? m.budget_road_unknown()
              : m.budget_road_lit()
            : rank === undefined
              ? m.budget_road_not_chosen()
              : m.budget_road_rank({ n: formatNumber(rank, language) })}
        </small>
      </p>
      <button type="button" className="icon-button" aria-label={m.close()} onClick={onClose}>
        <X size={16} aria-hidden />
      </button>
      {isDark ? (
        <PinButtons
          hasWords
          pin={pinOf(scenario, segment)}
          road={road}
          onPin={(pin) => onPin(segment, pin)}
        />
      ) : null}
      <button type="button" className="link-button" onClick={onDetails}>
        {m.budget_road_details()}
      </button>
    </section>
  );
}
