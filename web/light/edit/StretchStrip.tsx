import { Scissors } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { lookLabel } from '../panels/look-label.ts';
import { lookOfSpan } from '../panels/span-notes.ts';

type Props = {
  readonly stretches: readonly LightSpan[];
  readonly lengthM: number;
  /** Index of the stretch that a change goes to; null: all of them. */
  readonly chosen: number | null;
  readonly onChoose: (at: number | null) => void;
  readonly onSplit: (atM: number) => void;
  /** Where a cut is being thought of; null: nowhere. */
  readonly onAim: (atM: number | null) => void;
};

const percent = (part: number, whole: number) => `${(part / whole) * 100}%`;

/** One segment from 0 to its length: its stretches to choose from, and where to cut it. */
export function StretchStrip({ stretches, lengthM, chosen, onChoose, onSplit, onAim }: Props) {
  const language = useLanguage();
  const [at, setAt] = useState('');
  const measure = Number(at.replace(',', '.'));
  const mayCut = at !== '' && measure > 0.1 && measure < lengthM - 0.1;
  const aim = mayCut ? measure : null;
  useEffect(() => {
    onAim(aim);
    return () => onAim(null);
  }, [aim, onAim]);
  const metres = (value: number) => formatNumber(value, language);
  return (
    <div className="edit-strip">
      <fieldset className="edit-stretches" aria-label={m.edit_stretches()}>
        {stretches.map((stretch, index) => {
          const words = m.light_strip({
            from: metres(stretch.fromM),
            to: metres(stretch.toM),
            state: lookLabel(lookOfSpan(stretch), language),
          });
          return (
            <button
              key={stretch.fromM}
              type="button"
              className={`is-${lookOfSpan(stretch)}`}
              style={{ width: percent(stretch.toM - stretch.fromM, lengthM) }}
              aria-pressed={chosen === index}
              aria-label={words}
              title={words}
              onClick={() => onChoose(chosen === index ? null : index)}
            />
          );
        })}
      </fieldset>
      <input
        type="range"
        min={0}
        max={lengthM}
        step={1}
        aria-label={m.edit_split_at()}
        value={mayCut ? measure : 0}
        onChange={(event) => setAt(event.target.value)}
      />
      <p className="edit-scale">
        <span>0</span>
        <span>
          {chosen === null
            ? m.edit_whole()
            : m.light_from_to({
                from: metres(stretches[chosen]?.fromM ?? 0),
                to: metres(stretches[chosen]?.toM ?? 0),
              })}
        </span>
        <span>{m.light_metres({ n: metres(lengthM) })}</span>
      </p>
      <form
        className="edit-cut"
        onSubmit={(event) => {
          event.preventDefault();
          if (!mayCut) return;
          onSplit(measure);
          setAt('');
        }}
      >
        <label>
          <span>{m.edit_split_at()}</span>
          <input inputMode="decimal" value={at} onChange={(event) => setAt(event.target.value)} />
        </label>
        <button type="submit" disabled={!mayCut}>
          <Scissors size={15} aria-hidden /> {m.edit_split()}
        </button>
      </form>
    </div>
  );
}
