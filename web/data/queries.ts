import { queryOptions } from '@tanstack/react-query';
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

export const unitQuery = (code: string) =>
  queryOptions({ queryKey: ['unit', code], queryFn: () => client.unit(code) });

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
