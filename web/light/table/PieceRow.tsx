import { ROAD_CLASSES } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { LightMark } from '../panels/LightMark.tsx';
import { lookLabel } from '../panels/look-label.ts';
import { lookOf } from '../roads/road-look.ts';
import type { Piece } from '../worker/dark-routes.ts';

type Props = {
  readonly table: SegmentTable;
  readonly piece: Piece;
  readonly nameOf: (code: string) => string | null;
  readonly isChosen: boolean;
  /** The one row that Tab comes to; arrows go on from there. */
  readonly isStop: boolean;
  readonly onChoose: (segment: string) => void;
  /** While light is edited: whether the segment is selected for it. */
  readonly selected: boolean | null;
  readonly onToggle: (segment: number) => void;
};

/** One piece of road in words, in the order of the table's columns. */
export function PieceRow({
  table,
  piece: { row, metres },
  nameOf,
  isChosen,
  isStop,
  onChoose,
  selected,
  onToggle,
}: Props) {
  const language = useLanguage();
  const look = lookOf(table, row);
  const classId = table.classes[table.class[row] ?? -1];
  const roadClass = ROAD_CLASSES.find(({ id }) => id === classId)?.name[language];
  const unit = nameOf(table.units[table.unit[row] ?? -1] ?? '');
  return (
    <tr
      className={isChosen || selected === true ? 'is-selected' : undefined}
      data-segment={table.segment[row]}
    >
      <th scope="row">
        <button
          type="button"
          tabIndex={isStop ? 0 : -1}
          aria-current={isChosen ? 'true' : undefined}
          aria-pressed={selected ?? undefined}
          onClick={() =>
            selected === null ? onChoose(String(table.segment[row])) : onToggle(table.segment[row] ?? 0)
          }
        >
          {selected === null ? null : selected ? '☑ ' : '☐ '}
          {table.routeNames[table.name[row] ?? -1] || m.light_no_name()}
        </button>
        <small className="row-note">{[roadClass, unit].filter(Boolean).join(' · ')}</small>
      </th>
      <td>
        <span className="light-state">
          <LightMark look={look} />
          {lookLabel(look, language)}
        </span>
      </td>
      <td className="number">{m.light_metres({ n: formatNumber(metres, language) })}</td>
      <td className="quiet">{roadClass}</td>
      <td className="quiet">{unit}</td>
    </tr>
  );
}
