import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { FACT_NAMES, FACT_VALUES, NOT_KNOWN } from '../../../geodata/light/edit/fact-words.ts';
import type { FactChanges } from '../../../geodata/light/edit/set-facts.ts';
import type { Lit } from '../../../geodata/light/lit.ts';
import { LIGHT_SCALE } from '../../../geodata/scale/light-scale.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import type { Day } from '../../../geodata/time/day.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';

type Props = {
  readonly stretch: LightSpan;
  readonly today: Day;
  readonly onChange: (changes: FactChanges) => void;
};

/** What is found on one stretch. Whoever changes a fact has looked today: the day of the check goes with it. */
export function StretchFields({ stretch, today, onChange }: Props) {
  const language = getLocale();
  const change = (changes: FactChanges) => onChange({ ...changes, checkedOn: today });
  return (
    <fieldset className="field-facts">
      <legend>
        {m.field_stretch({
          from: formatNumber(stretch.fromM, language),
          to: formatNumber(stretch.toM, language),
        })}
      </legend>
      <Choice<Lit>
        name="lit"
        value={stretch.lit}
        options={LIGHT_SCALE.map(({ id, label }) => [id, label[language]])}
        onChoose={(lit) => change({ lit })}
      />
      <Choice
        name="operating"
        value={stretch.operating}
        options={[
          ['works', FACT_VALUES.operating.works[language]],
          ['broken', FACT_VALUES.operating.broken[language]],
          ['not_checked', FACT_VALUES.operating.not_checked[language]],
        ]}
        onChoose={(operating) => change({ operating })}
      />
      <Choice
        name="hours"
        value={stretch.hours}
        options={[
          ['all_night', FACT_VALUES.hours.all_night[language]],
          ['part_night', FACT_VALUES.hours.part_night[language]],
          ['other', FACT_VALUES.hours.other[language]],
          [null, NOT_KNOWN[language]],
        ]}
        onChoose={(hours) => change({ hours })}
      />
      <Choice
        name="power"
        value={stretch.power}
        options={[
          ['grid', FACT_VALUES.power.grid[language]],
          ['solar', FACT_VALUES.power.solar[language]],
          [null, NOT_KNOWN[language]],
        ]}
        onChoose={(power) => change({ power })}
      />
      <Choice
        name="payer"
        value={stretch.payer}
        options={[
          ['budget', FACT_VALUES.payer.budget[language]],
          ['community', FACT_VALUES.payer.community[language]],
          [null, NOT_KNOWN[language]],
        ]}
        onChoose={(payer) => change({ payer })}
      />
      <label className="field-lamps">
        <span>{FACT_NAMES.lamps[language]}</span>
        <input
          inputMode="numeric"
          defaultValue={stretch.lamps ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const text = value.trim();
            if (/^\d{0,5}$/.test(text)) change({ lamps: text === '' ? null : Number(text) });
          }}
        />
      </label>
    </fieldset>
  );
}

type ChoiceProps<T extends string | null> = {
  readonly name: 'lit' | 'operating' | 'hours' | 'power' | 'payer';
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
};

function Choice<T extends string | null>({ name, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="field-choice" aria-label={FACT_NAMES[name][getLocale()]}>
      <span aria-hidden>{FACT_NAMES[name][getLocale()]}</span>
      {options.map(([option, label]) => (
        <button key={label} type="button" aria-pressed={option === value} onClick={() => onChoose(option)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
