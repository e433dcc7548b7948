import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { lookLabel } from '../../light/panels/look-label.ts';
import { lookOfSpan } from '../../light/panels/span-notes.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';

type Props = {
  readonly stretches: readonly LightSpan[];
  readonly lengthM: number;
  readonly chosen: number;
  /** Where the phone stands along the segment; null: not on it. */
  readonly hereM: number | null;
  readonly onChoose: (at: number) => void;
};

/** The segment stretched straight: each part a button, in its look and in words. */
export function StretchStrip({ stretches, lengthM, chosen, hereM, onChoose }: Props) {
  const language = getLocale();
  return (
    <div className="field-strip-road">
      <fieldset className="field-parts" aria-label={m.field_stretches()}>
        {stretches.map((stretch, at) => {
          const { fromM, toM } = stretch;
          const look = lookOfSpan(stretch);
          return (
            <button
              key={`${fromM} ${toM}`}
              type="button"
              className={`is-${look}`}
              aria-pressed={at === chosen}
              style={{ flexGrow: (toM - fromM) / lengthM }}
              onClick={() => onChoose(at)}
            >
              <span>
                {formatNumber(fromM, language)}–{formatNumber(toM, language)} m
              </span>
              <span>{lookLabel(look, language)}</span>
            </button>
          );
        })}
      </fieldset>
      {hereM === null ? null : (
        <span
          className="field-here"
          style={{ insetInlineStart: `${(hereM / lengthM) * 100}%` }}
          role="img"
          aria-label={m.field_here_at({ m: formatNumber(hereM, language) })}
        />
      )}
    </div>
  );
}
