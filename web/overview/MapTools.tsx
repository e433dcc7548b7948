import { Table2 } from 'lucide-react';
import { hasWebGl } from '../map/has-web-gl.ts';
import { m } from '../paraglide/messages.js';
import type { Select, Selection } from '../selection/use-selection.ts';
import { ViewTools } from '../tools/ViewTools.tsx';

type Props = {
  readonly selection: Selection;
  readonly select: Select;
  /** False in a unit tree without districts. */
  readonly hasDistricts: boolean;
};

/** Over the map: communes or districts, map or table, and what a leader takes along. */
export function MapTools({ selection: { level, isTable }, select, hasDistricts }: Props) {
  return (
    <div className="map-tools">
      <div className="top-tools">
        {hasDistricts ? (
          <fieldset className="segmented panel" aria-label={m.level()}>
            {(['commune', 'district'] as const).map((id) => (
              <button
                key={id}
                type="button"
                aria-pressed={level === id}
                onClick={() => select({ level: id === 'commune' ? undefined : id })}
              >
                {id === 'commune' ? m.level_commune() : m.level_district()}
              </button>
            ))}
          </fieldset>
        ) : null}
        <button
          type="button"
          className="tool-button panel"
          aria-pressed={isTable || !hasWebGl()}
          onClick={() => select({ table: isTable ? undefined : '1' })}
        >
          <Table2 size={16} aria-hidden /> {isTable || !hasWebGl() ? m.map() : m.table()}
        </button>
        <ViewTools />
      </div>
    </div>
  );
}
