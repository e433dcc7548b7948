import { useState } from 'react';
import { type LightSpan, lightFactsSchema } from '../../../geodata/contract/light-edits.ts';
import { FACT_NAMES, FACT_VALUES, factWords } from '../../../geodata/light/edit/fact-words.ts';
import type { FactChanges } from '../../../geodata/light/edit/set-facts.ts';
import { FACTS, type Fact } from '../../../geodata/light/edit/stretches.ts';
import { LIGHT_SCALE } from '../../../geodata/scale/light-scale.ts';
import type { Bilingual } from '../../../geodata/text/bilingual.ts';
import { DayEntry } from '../../frame/DayEntry.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

const changesSchema = lightFactsSchema.partial();
type Values = { readonly [F in Fact]?: string };
type Props = {
  /** What the change goes to: what they agree on is shown beside "leave as it is". */
  readonly stretches: readonly LightSpan[];
  readonly today: string;
  readonly onApply: (changes: FactChanges) => void;
};

const LIT = Object.fromEntries(LIGHT_SCALE.map(({ id, label }) => [id, label]));
const CHOICES: Partial<Record<Fact, Readonly<Record<string, Bilingual>>>> = { lit: LIT, ...FACT_VALUES };
/** Facts that may be set to "not known". */
const MAY_BE_UNKNOWN: readonly Fact[] = ['hours', 'power', 'payer'];
const UNKNOWN = 'null';

function changesOf(values: Values): FactChanges {
  const entries = FACTS.flatMap((fact): [Fact, string | number | null][] => {
    const value = values[fact] ?? '';
    if (value === '') return [];
    if (value === UNKNOWN) return [[fact, null]];
    return [[fact, fact === 'lamps' ? Number(value) : value]];
  });
  // A browser may let through what the form does not offer: then nothing is applied.
  return changesSchema.safeParse(Object.fromEntries(entries)).data ?? {};
}

/** One field a fact; each leaves its fact as it is until something is chosen. */
export function FactForm({ stretches, today, onApply }: Props) {
  const language = useLanguage();
  const [values, setValues] = useState<Values>({});
  const set = (fact: Fact, value: string) => setValues({ ...values, [fact]: value });
  const changes = changesOf(values);
  const isEmpty = Object.keys(changes).length === 0;
  const now = (fact: Fact) => {
    const words = new Set(stretches.map((stretch) => factWords(stretch, fact)[language]));
    return words.size === 1 ? [...words][0] : m.edit_mixed();
  };
  return (
    <form
      className="edit-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEmpty) return;
        onApply(changes);
        setValues({});
      }}
    >
      {FACTS.map((fact) => {
        const choices = CHOICES[fact];
        const value = values[fact] ?? '';
        if (fact === 'checkedOn') {
          return (
            <div key={fact} className={value === '' ? 'edit-day' : 'edit-day is-set'}>
              <label htmlFor={`edit-${fact}`}>
                <span>{FACT_NAMES[fact][language]}</span>
              </label>
              <DayEntry
                id={`edit-${fact}`}
                max={today}
                value={value}
                placeholder={now(fact)}
                onChange={(day) => set(fact, day)}
              />
            </div>
          );
        }
        return (
          <label key={fact} htmlFor={`edit-${fact}`} className={value === '' ? undefined : 'is-set'}>
            <span>{FACT_NAMES[fact][language]}</span>
            {choices === undefined ? (
              <input
                id={`edit-${fact}`}
                type="number"
                min={0}
                max={10_000}
                step={1}
                value={value}
                placeholder={now(fact)}
                title={now(fact)}
                onChange={(event) => set(fact, event.target.value)}
              />
            ) : (
              <select id={`edit-${fact}`} value={value} onChange={(event) => set(fact, event.target.value)}>
                <option value="">{m.edit_keep({ value: now(fact) ?? '' })}</option>
                {Object.entries(choices).map(([id, label]) => (
                  <option key={id} value={id}>
                    {label[language]}
                  </option>
                ))}
                {MAY_BE_UNKNOWN.includes(fact) ? <option value={UNKNOWN}>{m.edit_not_known()}</option> : null}
              </select>
            )}
          </label>
        );
      })}
      <button type="submit" disabled={isEmpty}>
        {m.edit_apply()}
      </button>
    </form>
  );
}
