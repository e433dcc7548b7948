import './ClassFilter.css';
import { ROAD_CLASSES, type RoadClass } from '../../../geodata/light/road-class.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

type Props = { readonly chosen: readonly RoadClass[]; readonly onChange: (classes: RoadClass[]) => void };

/** Which classes the figure counts; what the rule never counts can still be looked at. */
export function ClassFilter({ chosen, onChange }: Props) {
  const language = useLanguage();
  return (
    <fieldset className="class-filter">
      <legend>{m.light_classes()}</legend>
      {ROAD_CLASSES.map(({ id, name, countsForT6 }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(
                ROAD_CLASSES.map((entry) => entry.id).filter((other) =>
                  other === id ? event.target.checked : chosen.includes(other),
                ),
              )
            }
          />
          {name[language]}
          {countsForT6 === 'always' ? null : (
            <small>{countsForT6 === 'optional' ? m.light_class_optional() : m.light_class_never()}</small>
          )}
        </label>
      ))}
    </fieldset>
  );
}
