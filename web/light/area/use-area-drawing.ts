import { useMap } from '@vis.gl/react-maplibre';
import type { LineString, Point, Polygon } from 'geojson';
import { useEffect, useRef, useState } from 'react';
import type { DrawMode } from './draw-mode.ts';
import { makeDraw } from './make-draw.ts';

export type DrawHandlers = {
  /** What `edit` starts from. */
  readonly area: Polygon | null;
  /** Still moving: worth measuring, not worth an entry in the history. Null: too few corners yet. */
  readonly onMove: (area: Polygon | null) => void;
  readonly onArea: (area: Polygon) => void;
  /** What an area is asked around. */
  readonly onCore: (core: Point | LineString) => void;
  readonly onCancel: () => void;
};

/** Where a key belongs to what has the focus, not to the map. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

/**
 * terra-draw on the map while an area is drawn or edited: Enter ends it, Escape gives up, Backspace takes the
 * last corner back. Returns the step back, null while there is none.
 */
export function useAreaDrawing(mode: DrawMode, handlers: DrawHandlers): (() => void) | null {
  const map = useMap().current?.getMap();
  const now = useRef(handlers);
  now.current = handlers;
  const [undo, setUndo] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (map === undefined) return;
    const draw = makeDraw(map);
    draw.start();
    const polygonOf = (id: string | number | undefined): Polygon | null => {
      const geometry = id === undefined ? undefined : draw.getSnapshotFeature(id)?.geometry;
      return geometry?.type === 'Polygon' ? geometry : null;
    };
    let edited: string | number | undefined;
    // What an edit takes back was already in the URL: so must be what it comes back to.
    const stepBack = () => {
      draw.undo();
      const polygon = polygonOf(edited);
      if (polygon !== null) now.current.onArea(polygon);
    };
    const sayUndo = () => setUndo(() => (draw.canUndo() ? stepBack : null));
    if (mode === 'edit') {
      const { area } = now.current;
      draw.setMode('select');
      if (area !== null) {
        const [added] = draw.addFeatures([
          { type: 'Feature', geometry: area, properties: { mode: 'polygon' } },
        ]);
        if (added?.valid === true && added.id !== undefined) {
          edited = added.id;
          draw.selectFeature(added.id);
        }
      }
    } else {
      draw.setMode(mode);
    }
    draw.clearUndoRedoHistory();
    draw.on('change', (ids, type) => {
      sayUndo();
      if (type === 'delete' || type === 'styling') return;
      for (const id of ids) {
        const polygon = mode === 'edit' && id !== edited ? null : polygonOf(id);
        if (polygon !== null) now.current.onMove(polygon);
      }
    });
    draw.on('finish', (id) => {
      const geometry = draw.getSnapshotFeature(id)?.geometry;
      if (geometry?.type === 'Polygon') now.current.onArea(geometry);
      else if (geometry?.type === 'Point' || geometry?.type === 'LineString') now.current.onCore(geometry);
    });
    draw.on('history', sayUndo);
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      if (event.key === 'Escape') now.current.onCancel();
      if (event.key === 'Backspace' && draw.canUndo()) {
        event.preventDefault();
        stepBack();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      setUndo(null);
      draw.stop();
    };
  }, [map, mode]);
  return undo;
}
