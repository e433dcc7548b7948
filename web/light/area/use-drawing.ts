import type { LineString, Point, Polygon } from 'geojson';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { DrawMode } from './draw-mode.ts';

export interface Drawing {
  readonly mode: DrawMode | null;
  readonly setMode: (mode: DrawMode | null) => void;
  /** The area under the pen; null: it stands still, and the URL has it. */
  readonly moving: Polygon | null;
  readonly undo: (() => void) | null;
  readonly handlers: {
    readonly onMove: (area: Polygon | null) => void;
    readonly onArea: (area: Polygon) => void;
    readonly onCore: (core: Point | LineString) => void;
    readonly onCancel: () => void;
    readonly onUndoable: (undo: (() => void) | null) => void;
  };
}

/** The pen's own state. What is finished goes to `onDone`, and so to the URL; nothing half drawn outlives the pen. */
export function useDrawing(onDone: (drawn: Polygon | Point | LineString) => void): Drawing {
  const [mode, setPen] = useState<DrawMode | null>(null);
  const [moving, setMoving] = useState<Polygon | null>(null);
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const done = useRef(onDone);
  done.current = onDone;
  const pen = useRef(mode);
  pen.current = mode;

  const setMode = useCallback((wanted: DrawMode | null) => {
    setMoving(null);
    setPen(wanted);
  }, []);
  const handlers = useMemo(
    () => ({
      onMove: setMoving,
      onArea: (area: Polygon) => {
        done.current(area);
        if (pen.current === 'edit') setMoving(null);
        else setMode(null);
      },
      onCore: (core: Point | LineString) => {
        done.current(core);
        setMode(null);
      },
      onCancel: () => setMode(null),
      onUndoable: (step: (() => void) | null) => setUndo(() => step),
    }),
    [setMode],
  );
  return { mode, setMode, moving, undo, handlers };
}
