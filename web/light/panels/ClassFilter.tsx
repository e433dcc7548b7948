import './ClassFilter.css';
import { Check } from 'lucide-react';
import { ROAD_CLASSES, type RoadClass, T6_CLASSES } from '../../../geodata/light/road-class.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

type Props = {
  readonly chosen: readonly RoadClass[];
  readonly onChange: (classes: readonly RoadClass[]) => void;
};

const GROUPS = [
  { rule: 'always', title: m.light_classes_always },
  { rule: 'optional', title: m.light_classes_optional },
  { rule: 'never', title: m.light_classes_never },
] as const;

/** Which classes the figure counts, under the target's own rule; what the rule never counts can still be looked at. */
export function ClassFilter({ chosen, onChange }: Props) {
  const language = useLanguage();
  const isDefault = chosen.join() === T6_CLASSES.join();
  const toggle = (id: RoadClass, isOn: boolean) =>
    onChange(
      ROAD_CLASSES.map((entry) => entry.id).filter((other) => (other === id ? isOn : chosen.includes(other))),
    );
  return (
    <fieldset className="class-filter">
      <legend>{m.light_classes()}</legend>
      {isDefault ? null : (
        <button type="button" className="class-reset" onClick={() => onChange(T6_CLASSES)}>
          {m.light_classes_reset()}
        </button>
      )}
      {GROUPS.map(({ rule, title }) => (
        <div key={rule} className="class-group">
          <p>{title()}</p>
          {ROAD_CLASSES.filter(({ countsForT6 }) => countsForT6 === rule).map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              />
              <Check size={13} strokeWidth={3} aria-hidden />
              {name[language]}
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
