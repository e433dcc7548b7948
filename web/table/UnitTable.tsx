import type { UnitSummary } from '../../geodata/contract/units.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatDate } from '../../geodata/text/format.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { countsText, valueText } from '../../geodata/verdict/value-text.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictChip } from '../figures/VerdictChip.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';
import { type Column, SortableTable } from './SortableTable.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly onChoose: (code: string) => void;
};

type Row = { readonly unit: UnitSummary; readonly judgement: Judgement };

/** What needs a hand first; silence is no failure and comes last. */
const RANK: Record<Verdict, number> = { at_risk: 0, late: 1, on_track: 2, met: 3, stale: 4, no_data: 5 };

/** Every commune on the chosen target and day. */
export function UnitTable({ portal, selection, judgements, onChoose }: Props) {
  const language = useLanguage();
  const { target, on, verdict } = selection;
  const rows = portal.communes.flatMap((unit): Row[] => {
    const judgement = judgements.get(unit.code);
    const isShown = judgement !== undefined && (verdict === null || judgement.verdict === verdict);
    return isShown ? [{ unit, judgement }] : [];
  });
  const isSilent = ({ judgement }: Row) => judgement.value === null;
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      id: 'unit',
      name: m.col_unit(),
      cell: ({ unit }) => unit.name,
      compare: (p, q) => compareNames(p.unit.name, q.unit.name),
    },
    {
      id: 'district',
      name: m.col_district(),
      isQuiet: true,
      cell: ({ unit }) => unit.parentName,
      compare: (p, q) => compareNames(p.unit.parentName ?? '', q.unit.parentName ?? ''),
    },
    {
      id: 'verdict',
      name: m.col_verdict(),
      cell: ({ judgement }) => <VerdictChip verdict={judgement.verdict} />,
      compare: (p, q) => RANK[p.judgement.verdict] - RANK[q.judgement.verdict],
    },
    {
      id: 'value',
      name: m.col_value(),
      isNumber: true,
      cell: ({ judgement }) => valueText(target, judgement, language) ?? '–',
      compare: (p, q) => (p.judgement.value ?? 0) - (q.judgement.value ?? 0),
      isSilent,
    },
    {
      id: 'counts',
      name: m.col_counts(),
      isNumber: true,
      isQuiet: true,
      cell: ({ judgement }) => countsText(judgement, language) ?? '–',
      compare: (p, q) => (p.judgement.numerator ?? 0) - (q.judgement.numerator ?? 0),
      isSilent,
    },
    {
      id: 'date',
      name: m.col_date(),
      isNumber: true,
      isQuiet: true,
      cell: ({ judgement }) => (judgement.asOf === null ? '–' : formatDate(judgement.asOf)),
      compare: (p, q) => (p.judgement.asOf ?? '').localeCompare(q.judgement.asOf ?? ''),
      isSilent,
    },
  ];
  return (
    <SortableTable
      caption={m.table_caption({ target: target.title[language], date: formatDate(on) })}
      columns={target.measure.denominator === null ? dropColumn(columns, 'counts') : columns}
      rows={rows}
      sortedBy="verdict"
      codeOf={({ unit }) => unit.code}
      nameOf={({ unit }) => unit.name}
      noteOf={({ unit }) => unit.parentName}
      selected={selection.unit?.code ?? null}
      onChoose={onChoose}
    />
  );
}

function dropColumn(
  [first, ...rest]: [Column<Row>, ...Column<Row>[]],
  id: string,
): [Column<Row>, ...Column<Row>[]] {
  return [first, ...rest.filter((column) => column.id !== id)];
}
