import { useEffect } from 'react';
import type { DrawMode } from './draw-mode.ts';
import { type DrawHandlers, useAreaDrawing } from './use-area-drawing.ts';

type Props = DrawHandlers & {
  readonly mode: DrawMode;
  /** The step back, null while there is none. */
  readonly onUndoable: (undo: (() => void) | null) => void;
};

/** The pen on the map; loaded with terra-draw when it is first taken up. */
export function AreaDraw({ mode, onUndoable, ...handlers }: Props) {
  const undo = useAreaDrawing(mode, handlers);
  useEffect(() => onUndoable(undo), [undo, onUndoable]);
  return null;
}
