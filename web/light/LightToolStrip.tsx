import { Download, Table2 } from 'lucide-react';
import { useOpenExport } from '../export/open-export.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { m } from '../paraglide/messages.js';
import { ViewTools } from '../tools/ViewTools.tsx';
import { AreaTools } from './area/AreaTools.tsx';
import type { AreaAsking } from './area/use-area-asking.ts';
import { LoadingRoads } from './LoadingRoads.tsx';
import type { LightSelection } from './use-light-selection.ts';

type Props = {
  readonly selection: LightSelection;
  readonly asking: AreaAsking;
  /** Of the province: west, south, east, north, degrees. */
  readonly bounds: readonly number[];
  readonly isWaiting: boolean;
};

/** What stands above the map: the pen and its like, map or table, files, and the tools of every view. */
export function LightToolStrip({ selection, asking, bounds, isWaiting }: Props) {
  const { area, around, segment, isTable, select } = selection;
  const openExport = useOpenExport();
  return (
    <div className="top-strip light-strip">
      {isTable || !hasWebGl() ? null : (
        <AreaTools
          mode={asking.drawing.mode}
          area={area}
          around={around}
          bounds={bounds}
          segment={segment}
          metres={asking.metres}
          onMetres={asking.setMetres}
          onAround={asking.askAround}
          undo={asking.drawing.undo}
          onMode={asking.drawing.setMode}
          onClear={asking.clear}
          onArea={asking.askArea}
        />
      )}
      {isWaiting ? <LoadingRoads /> : null}
      <div className="light-tools panel">
        {hasWebGl() ? (
          <button
            type="button"
            className="tool-button"
            aria-pressed={isTable}
            onClick={() => select({ table: isTable ? undefined : '1' })}
          >
            <Table2 size={16} aria-hidden /> <span>{isTable ? m.light_map_button() : m.light_table()}</span>
          </button>
        ) : null}
        <button type="button" className="tool-button" onClick={() => openExport({ kind: 'roads' })}>
          <Download size={16} aria-hidden /> <span>{m.export_button()}</span>
        </button>
      </div>
      <ViewTools />
    </div>
  );
}
