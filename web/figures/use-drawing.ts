import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { drawProvince, type ProvinceDrawing } from '../../geodata/shape/draw-province.ts';
import { unitShapesQuery } from '../data/queries.ts';

export type DrawingState =
  | { readonly status: 'loading' | 'empty' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly drawing: ProvinceDrawing };

/** The province as paths, `width` CSS pixels wide. Districts are only lines over it: the drawing stands without them. */
export function useDrawing(width: number): DrawingState {
  const communes = useQuery(unitShapesQuery('commune'));
  const districts = useQuery(unitShapesQuery('district'));
  const drawing = useMemo(
    () =>
      communes.data ? drawProvince(communes.data.features, districts.data?.features ?? [], width) : undefined,
    [communes.data, districts.data, width],
  );
  if (communes.isError) return { status: 'failed', retry: () => void communes.refetch() };
  if (drawing === undefined) return { status: 'loading' };
  return drawing === null ? { status: 'empty' } : { status: 'ready', drawing };
}
