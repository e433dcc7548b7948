import './PlaceLegend.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PLACE_KINDS } from '../../../geodata/place/place-kind.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { PLACE_GLYPHS } from './place-glyphs.ts';

/** Whether public places stand on the map, and which symbol is which. */
export function PlaceLegend() {
  const language = useLanguage();
  const navigate = useNavigate({ from: '/light' });
  const isOn = useSearch({ from: '/light', select: (search) => search.places !== 'off' });
  return (
    <section className="place-legend" aria-label={m.places_title()}>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) =>
            navigate({
              search: (all) => ({ ...all, places: target.checked ? undefined : 'off' }),
              replace: true,
            })
          }
        />
        {m.places_title()} <small>{m.places_zoom()}</small>
      </label>
      {isOn ? (
        <ul>
          {PLACE_KINDS.map(({ id, name }) => (
            <li key={id}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d={PLACE_GLYPHS[id]} />
              </svg>
              {name[language]}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
