import './MatrixTools.css';
import { ArrowDownUp, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EmulationBlock } from '../../../geodata/contract/blocks.ts';
import { MATRIX_ORDERS } from '../../../geodata/matrix/order-rows.ts';
import { compareNames } from '../../../geodata/text/collate.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import type { Portal } from '../../data/portal.ts';
import { periodsOf } from '../../figures/progress.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { kindName } from '../kind-name.ts';
import { orderNames } from '../order-names.ts';
import { CLEARED, type MatrixSelect, type MatrixSelection } from '../use-matrix-selection.ts';
import { Choice } from './Choice.tsx';
import { SearchBox } from './SearchBox.tsx';
import { TargetCodes } from './TargetCodes.tsx';

type Props = {
  readonly portal: Portal;
  readonly blocks: readonly EmulationBlock[];
  readonly selection: MatrixSelection;
  readonly select: MatrixSelect;
  /** Stands in the first row, before the lists. */
  readonly children: ReactNode;
};

/** Which communes, in which order, on which day. All of it is in the address. */
export function MatrixTools({ portal, blocks, selection, select, children }: Props) {
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { filter, order, isReversed, target, since, on } = selection;
  const all = (text: string) => ({ value: '', text });
  const orders = orderNames(target.shortTitle[language]);
  const days = (periods: readonly string[], chosen: string) =>
    [...new Set([...periods, chosen])].sort().map((day) => ({ value: day, text: formatDate(day) }));
  const kinds = [...new Set(portal.communes.map(({ kind }) => kind))].sort((p, q) =>
    compareNames(kindName(p), kindName(q)),
  );
  const ofCommunes = blocks.filter(({ communes }) => communes.length > 0);
  return (
    <>
      <button
        type="button"
        className="matrix-tools-toggle"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <SlidersHorizontal size={16} aria-hidden /> {m.matrix_tools()}
      </button>
      {children}
      <div className={`matrix-tools${isOpen ? ' is-open' : ''}`}>
        <SearchBox text={filter.text} onChange={(q) => select({ q: q || undefined }, { replace: true })} />
        <Choice
          label={m.matrix_kind()}
          value={filter.kind ?? ''}
          options={[
            all(m.matrix_kind_all()),
            ...kinds.map((kind) => ({ value: kind, text: kindName(kind) })),
          ]}
          onChange={(kind) => select({ kind: kind || undefined })}
        />
        {portal.districts.length === 0 ? null : (
          <Choice
            label={m.col_district()}
            value={filter.district ?? ''}
            options={[
              all(m.matrix_district_all()),
              ...portal.districts.map(({ code, name }) => ({ value: code, text: name })),
            ]}
            onChange={(district) => select({ district: district || undefined })}
          />
        )}
        {ofCommunes.length === 0 ? null : (
          <Choice
            label={m.matrix_block()}
            value={selection.block?.code ?? ''}
            options={[
              all(m.matrix_block_all()),
              ...ofCommunes.map(({ code, name }) => ({ value: code, text: name })),
            ]}
            onChange={(block) => select({ block: block || undefined })}
          />
        )}
        <Choice
          label={m.matrix_order()}
          value={order}
          options={MATRIX_ORDERS.filter(
            (id) => (id !== 'district' || portal.districts.length > 0) && (id !== 'change' || since !== null),
          ).map((id) => ({ value: id, text: orders[id] }))}
          onChange={(sort) => select({ sort: sort === 'worst' ? undefined : sort, turned: undefined })}
        >
          <button
            type="button"
            aria-label={m.matrix_turn()}
            title={m.matrix_turn()}
            aria-pressed={isReversed}
            onClick={() => select({ turned: isReversed ? undefined : '1' })}
          >
            <ArrowDownUp size={15} aria-hidden />
          </button>
        </Choice>
        <Choice
          label={m.matrix_on()}
          value={on}
          options={days(periodsOf(portal), on)}
          onChange={(day) => select({ on: day })}
        />
        {since === null ? null : (
          <Choice
            label={m.matrix_since()}
            value={since}
            options={days(
              periodsOf(portal).filter((day) => day < on),
              since,
            )}
            onChange={(day) => select({ since: day })}
          />
        )}
        {selection.isFiltered ? (
          <button type="button" className="matrix-clear" onClick={() => select(CLEARED)}>
            {m.matrix_clear()}
          </button>
        ) : null}
        <TargetCodes targets={portal.targets} />
      </div>
    </>
  );
}
