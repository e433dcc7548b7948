import { queryOptions } from '@tanstack/react-query';
import type { Level } from '../../geodata/contract/primitives.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { client } from '../client.ts';
import type { Language } from '../language/language.ts';

export const metaQuery = queryOptions({ queryKey: ['meta'], queryFn: client.meta });

export const communesQuery = queryOptions({
  queryKey: ['units', 'commune'],
  queryFn: () => client.units('commune'),
});

export const districtsQuery = queryOptions({
  queryKey: ['units', 'district'],
  queryFn: () => client.units('district'),
});

/** All figures of all communes: any day and any target is judged in the browser from these. */
export const seriesQuery = (knownOn: string | undefined) =>
  queryOptions({
    queryKey: ['series', 'commune', knownOn ?? null],
    queryFn: () => client.attainmentSeries('commune', knownOn),
  });

/** Texts of problems and documents follow the language. */
export const whyQuery = (
  target: string,
  code: string,
  on: string,
  knownOn: string | undefined,
  language: Language,
) =>
  queryOptions({
    queryKey: ['why', target, code, on, knownOn ?? null, language],
    queryFn: () => client.why(target, code, on, knownOn),
  });

/** Official coverage of every unit of a level. */
export const coverageQuery = (level: Level, classes: readonly RoadClass[], on: string) =>
  queryOptions({
    queryKey: ['coverage', level, classes, on],
    queryFn: () => client.coverage(level, classes, on),
    placeholderData: (previous) => previous,
  });

export const segmentQuery = (id: string, on: string) =>
  queryOptions({ queryKey: ['segment', id, on], queryFn: () => client.segment(id, on) });
