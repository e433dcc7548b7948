import { ArrowLeftRight } from 'lucide-react';
import { useId } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { periodsOf } from '../figures/progress.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { type Comparison, swapped } from './comparison.ts';
import type { SelectComparison } from './use-comparison.ts';

type Props = {
  readonly portal: Portal;
  readonly comparison: Comparison;
  readonly select: SelectComparison;
};

/** What is compared with what. */
export function PairPicker({ portal, comparison, select }: Props) {
  const { kind, a, b } = comparison;
  const second = portal.targets.find(({ id }) => id !== a.target.id);
  return (
    <section className="pair-picker" aria-label={m.compare_what()}>
      <fieldset className="segmented" aria-label={m.compare_what()}>
        <button
          type="button"
          aria-pressed={kind === 'days'}
          onClick={() => select({ with: undefined, change: undefined })}
        >
          {m.compare_days()}
        </button>
        <button
          type="button"
          aria-pressed={kind === 'targets'}
          disabled={second === undefined}
          onClick={() => select({ with: second?.id, from: undefined, change: undefined })}
        >
          {m.compare_targets()}
        </button>
      </fieldset>
      {kind === 'days' ? (
        <>
          <TargetSelect
            label={m.compare_target()}
            portal={portal}
            value={a.target.id}
            onChange={(target) => select({ target })}
          />
          <div className="pair-sides">
            <DaySelect side="A" portal={portal} value={a.on} onChange={(from) => select({ from })} />
            <SwapButton onSwap={() => select(swapped(comparison))} />
            <DaySelect side="B" portal={portal} value={b.on} onChange={(on) => select({ on, from: a.on })} />
          </div>
        </>
      ) : (
        <>
          <TargetSelect
            side="A"
            portal={portal}
            value={a.target.id}
            onChange={(target) => select({ target })}
          />
          <SwapButton onSwap={() => select(swapped(comparison))} />
          <TargetSelect
            side="B"
            portal={portal}
            value={b.target.id}
            onChange={(id) => select({ with: id })}
          />
        </>
      )}
    </section>
  );
}

function SwapButton({ onSwap }: { readonly onSwap: () => void }) {
  return (
    <button
      type="button"
      className="swap-button"
      aria-label={m.compare_swap()}
      title={m.compare_swap()}
      onClick={onSwap}
    >
      <ArrowLeftRight size={15} aria-hidden />
    </button>
  );
}

type SelectProps = {
  readonly portal: Portal;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** Ends of reporting periods that have come, and the day of the link when it is none. */
function DaySelect({ side, portal, value, onChange }: SelectProps & { readonly side: 'A' | 'B' }) {
  const id = useId();
  const days = [...new Set([...periodsOf(portal), value])].sort();
  return (
    <p className="side-select">
      <label htmlFor={id}>
        <b aria-hidden>{side}</b> {side === 'A' ? m.compare_from() : m.compare_on()}
      </label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {days.map((day) => (
          <option key={day} value={day}>
            {formatDate(day)}
          </option>
        ))}
      </select>
    </p>
  );
}

type TargetProps = SelectProps & { readonly label?: string; readonly side?: 'A' | 'B' };

function TargetSelect({ label, side, portal, value, onChange }: TargetProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <p className="side-select">
      <label htmlFor={id}>
        {side === undefined ? label : <b>{side}</b>} {side === undefined ? null : m.compare_target()}
      </label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {portal.targets.map((target) => (
          <option key={target.id} value={target.id}>
            {target.id} – {target.shortTitle[language]}
          </option>
        ))}
      </select>
    </p>
  );
}
