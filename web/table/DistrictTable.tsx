import type { UnitSummary } from '../../geodata/contract/units.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { type RollUp, rollUp } from '../../geodata/verdict/roll-up.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
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

type Row = { readonly unit: UnitSummary; readonly sum: RollUp };

const metShare = ({ sum }: Row) => (sum.units === 0 ? 0 : sum.verdicts.met / sum.units);

/** Every district through its communes: how many have met the target, and the sum of their counts. */
export function DistrictTable({ portal, selection, judgements, onChoose }: Props) {
  const language = useLanguage();
  const { target, on } = selection;
  const rows = portal.districts.map((unit): Row => {
    const communes = portal.communes.filter(({ parentCode }) => parentCode === unit.code);
    return {
      unit,
      sum: rollUp(
        communes.flatMap(({ code }) => judgements.get(code) ?? []),
        target.rule,
      ),
    };
  });
  const columns: [Column<Row>, ...Column<Row>[]] = [
    {
      id: 'unit',
      name: m.col_district(),
      cell: ({ unit }) => unit.name,
      compare: (p, q) => compareNames(p.unit.name, q.unit.name),
    },
    {
      id: 'met',
      name: m.col_met(),
      isNumber: true,
      cell: ({ sum }) => `${sum.verdicts.met}/${sum.units}`,
      compare: (p, q) => metShare(p) - metShare(q),
    },
    {
      id: 'spread',
      name: m.col_spread(),
      cell: ({ sum }) => <VerdictBar counts={sum.verdicts} />,
      compare: (p, q) => metShare(p) - metShare(q),
    },
    {
      id: 'sum',
      name: m.col_sum(),
      isNumber: true,
      isQuiet: true,
      cell: ({ sum }) => valueText(target, sum, language) ?? '–',
      compare: (p, q) => (p.sum.value ?? 0) - (q.sum.value ?? 0),
      isSilent: ({ sum }) => sum.value === null,
    },
    {
      id: 'date',
      name: m.col_date(),
      isNumber: true,
      isQuiet: true,
      cell: ({ sum }) => (sum.asOf === null ? '–' : formatDate(sum.asOf.newest)),
      compare: (p, q) => (p.sum.asOf?.newest ?? '').localeCompare(q.sum.asOf?.newest ?? ''),
      isSilent: ({ sum }) => sum.asOf === null,
    },
  ];
  return (
    <SortableTable
      caption={m.table_caption({ target: target.title[language], date: formatDate(on) })}
      columns={columns}
      rows={rows}
      sortedBy="met"
      codeOf={({ unit }) => unit.code}
      nameOf={({ unit }) => unit.name}
      selected={selection.unit?.code ?? null}
      onChoose={onChoose}
    />
  );
}
