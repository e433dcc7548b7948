import { useId } from 'react';
import { formatNumber } from '../../../geodata/text/format.ts';
import { VN2000_ZONES } from '../../../geodata/vn2000/zones.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { ReadMetres } from './use-typed-metres.ts';

/** How typed metres are read: which way round, in which zone; another zone can be chosen. */
export function ZoneChoice({ metres }: { readonly metres: ReadMetres }) {
  const id = useId();
  const language = useLanguage();
  const { typed, zone, isAssumed, degrees, isInside, choose } = metres;
  const [lon = 0, lat = 0] = degrees[0] ?? [];
  const first = { lon: formatNumber(lon, language, 5), lat: formatNumber(lat, language, 5) };
  return (
    <div className="area-zone">
      <label htmlFor={id}>{m.vn2000_zone()}</label>
      <select
        id={id}
        value={zone.srid}
        aria-describedby={`${id}-read`}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {VN2000_ZONES.map(({ srid, name }) => (
          <option key={srid} value={srid}>
            {name[language]} (EPSG:{srid})
          </option>
        ))}
      </select>
      <p id={`${id}-read`} role="status">
        {typed.isNorthFirst ? m.vn2000_north_first(first) : m.vn2000_east_first(first)}{' '}
        {isInside ? isAssumed ? m.vn2000_assumed() : null : <strong>{m.vn2000_outside()}</strong>}
      </p>
    </div>
  );
}
