import { PLACE_KINDS } from '../../../geodata/place/place-kind.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { NumberField } from '../budget/NumberField.tsx';
import { useNearChoice } from './use-near.ts';

/** Near to what, within how many metres, and listed by place or by stretch. */
export function NearControls() {
  const language = useLanguage();
  const { reachM, kinds, isByStretch, set } = useNearChoice();
  return (
    <div className="near-controls">
      <fieldset className="dark-switch" aria-label={m.near_by()}>
        <button type="button" aria-pressed={!isByStretch} onClick={() => set({ isByStretch: false })}>
          {m.near_by_place()}
        </button>
        <button type="button" aria-pressed={isByStretch} onClick={() => set({ isByStretch: true })}>
          {m.near_by_stretch()}
        </button>
      </fieldset>
      <NumberField
        label={m.near_reach()}
        unit="m"
        value={reachM}
        min={20}
        max={2000}
        step={10}
        onChange={(value) => set({ reachM: Math.round(value) })}
      />
      <fieldset className="near-kinds" aria-label={m.near_kinds()}>
        {PLACE_KINDS.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={kinds.includes(id)}
              onChange={({ target }) =>
                set({
                  kinds: PLACE_KINDS.map((kind) => kind.id).filter((other) =>
                    other === id ? target.checked : kinds.includes(other),
                  ),
                })
              }
            />
            {name[language]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
