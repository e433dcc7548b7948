import './UnitTable.css';
import { useState } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatDate } from '../../geodata/text/format.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { countsText, valueText } from '../figures/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly onChoose: (code: string) => void;
};

type Row = { readonly unit: UnitSummary; readonly judgement: Judgement };
type ColumnId = 'unit' | 'district' | 'verdict' | 'value' | 'date';
type Order = { readonly by: ColumnId; readonly down: boolean };

const RANK: Record<Verdict, number> = { at_risk: 0, late: 1, on_track: 2, met: 3, stale: 4, no_data: 5 };

const COMPARE: Record<ColumnId, (p: Row, q: Row) => number> = {
  unit: (p, q) => compareNames(p.unit.name, q.unit.name),
  district: (p, q) => compareNames(p.unit.parentName ?? '', q.unit.parentName ?? ''),
  verdict: (p, q) => RANK[p.judgement.verdict] - RANK[q.judgement.verdict],
  value: (p, q) => (p.judgement.value ?? 0) - (q.judgement.value ?? 0),
  date: (p, q) => (p.judgement.asOf ?? '').localeCompare(q.judgement.asOf ?? ''),
};

/** The map in words: every commune on the chosen target and day. Rows without a figure stay last whichever way it is sorted. */
export function UnitTable({ portal, selection, judgements, onChoose }: Props) {
  const language = useLanguage();
  const [order, setOrder] = useState<Order>({ by: 'verdict', down: false });
  const { target, on } = selection;
  const rows = portal.communes
    .flatMap((unit): Row[] => {
      const judgement = judgements.get(unit.code);
      if (judgement === undefined || (selection.verdict !== null && judgement.verdict !== selection.verdict))
        return [];
      return [{ unit, judgement }];
    })
    .sort((p, q) => {
      const silent = Number(p.judgement.value === null) - Number(q.judgement.value === null);
      const compared = COMPARE[order.by](p, q) * (order.down ? -1 : 1);
      return (order.by === 'value' ? silent : 0) || compared || compareNames(p.unit.name, q.unit.name);
    });
  const columns: readonly (readonly [ColumnId, string])[] = [
    ['unit', m.col_unit()],
    ['district', m.col_district()],
    ['verdict', m.col_verdict()],
    ['value', m.col_value()],
    ['date', m.col_date()],
  ];
  return (
    <section
      className="unit-table panel"
      aria-label={m.table_caption({ target: target.title[language], date: formatDate(on) })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption>{m.table_caption({ target: target.title[language], date: formatDate(on) })}</caption>
        <thead>
          <tr>
            {columns.map(([id, name]) => (
              <th
                key={id}
                scope="col"
                aria-sort={order.by === id ? (order.down ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  aria-label={m.sort_by({ column: name })}
                  onClick={() => setOrder({ by: id, down: order.by === id ? !order.down : false })}
                >
                  {name} <span aria-hidden>{order.by === id ? (order.down ? '↓' : '↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, judgement }) => (
            <tr key={unit.code} aria-selected={selection.unit?.code === unit.code}>
              <th scope="row">
                <button type="button" onClick={() => onChoose(unit.code)}>
                  {unit.name}
                </button>
              </th>
              <td>{unit.parentName}</td>
              <td>
                <VerdictChip verdict={judgement.verdict} />
              </td>
              <td className="number">
                {valueText(target, judgement, language) ?? '–'}{' '}
                <small>{countsText(judgement, language)}</small>
              </td>
              <td className="number">{judgement.asOf === null ? '–' : formatDate(judgement.asOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
