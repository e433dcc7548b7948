import { useState } from 'react';
import { type Around, formatAround } from '../../../geodata/light/around.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { useLasso } from '../edit/use-lasso.ts';
import type { LightSelection } from '../use-light-selection.ts';
import { formatArea } from './area-text.ts';
import { type Drawing, useDrawing } from './use-drawing.ts';

const FIRST_BUFFER_M = 300;

export interface AreaAsking {
  readonly drawing: Drawing;
  /** The width that the next buffer will have. */
  readonly metres: number;
  readonly setMetres: (metres: number) => void;
  readonly askAround: (around: Around) => void;
  readonly askArea: (area: Parameters<typeof formatArea>[0]) => void;
  readonly clear: () => void;
}

/** The ways to ask for an area: a pen, typed coordinates, a width around something. In editing an area is a lasso. */
export function useAreaAsking(selection: LightSelection, table: SegmentTable | undefined): AreaAsking {
  const { around, isEdit, select } = selection;
  const throwLasso = useLasso(selection, table);
  const [metres, setMetres] = useState(
    around === null || around.kind === 'view' ? FIRST_BUFFER_M : around.metres,
  );
  const askAround: AreaAsking['askAround'] = (asked) =>
    select({
      around: formatAround(asked),
      area: undefined,
      unit: undefined,
      ...(asked.kind === 'segment' ? {} : { segment: undefined }),
    });
  const askArea: AreaAsking['askArea'] = (area) => {
    if (isEdit) throwLasso(area);
    else select({ area: formatArea(area), around: undefined, unit: undefined, segment: undefined });
  };
  const drawing = useDrawing((drawn) => {
    if (drawn.type === 'Point') askAround({ kind: 'point', metres, line: [drawn.coordinates] });
    else if (drawn.type === 'LineString') askAround({ kind: 'line', metres, line: drawn.coordinates });
    else askArea(drawn);
  });
  const clear = () => {
    drawing.setMode(null);
    select({ area: undefined, around: undefined });
  };
  return { drawing, metres, setMetres, askAround, askArea, clear };
}
