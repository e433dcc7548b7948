import { queryOptions } from '@tanstack/react-query';
import {
  type CoverageLevel,
  lightingCoverageSchema,
  lightingSeriesSchema,
} from '../../geodata/contract/lighting.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { api, ask, given } from '../client.ts';

const { lighting } = api.api;

/** Apart from the portal's other questions: what only the views of light ask is no part of the first load. */
const client = {
  coverage: (level: CoverageLevel, classes: readonly string[], on: string, knownOn?: string) =>
    ask(
      lighting.coverage.$get({ query: { level, classes: classes.join(','), on, ...given({ knownOn }) } }),
      lightingCoverageSchema,
    ),
  coverageByClass: (level: CoverageLevel, classes: readonly string[], on: string, knownOn?: string) =>
    ask(
      lighting.coverage.$get({
        query: { level, classes: classes.join(','), on, by: 'class', ...given({ knownOn }) },
      }),
      lightingCoverageSchema,
    ),
  coverageSeries: (
    level: CoverageLevel,
    unit: string | undefined,
    classes: readonly string[],
    knownOn?: string,
  ) =>
    ask(
      lighting.coverage.series.$get({
        query: { level, classes: classes.join(','), ...given({ unit, knownOn }) },
      }),
      lightingSeriesSchema,
    ),
};

/** Official coverage of every unit of a level. */
export const coverageQuery = (
  level: CoverageLevel,
  classes: readonly RoadClass[],
  on: string,
  knownOn: string | undefined,
) =>
  queryOptions({
    queryKey: ['coverage', level, classes, on, knownOn ?? null],
    queryFn: () => client.coverage(level, classes, on, knownOn),
    placeholderData: (previous) => previous,
  });

/** The same, told class by class too. */
export const classCoverageQuery = (
  level: CoverageLevel,
  classes: readonly RoadClass[],
  on: string,
  knownOn: string | undefined,
) =>
  queryOptions({
    queryKey: ['coverage', level, classes, on, knownOn ?? null, 'class'],
    queryFn: () => client.coverageByClass(level, classes, on, knownOn),
    placeholderData: (previous) => previous,
  });

/** Official coverage of a unit (undefined: of the province alone) on every day. */
export const coverageSeriesQuery = (
  level: CoverageLevel,
  unit: string | undefined,
  classes: readonly RoadClass[],
  knownOn: string | undefined,
) =>
  queryOptions({
    queryKey: ['coverage', 'series', level, unit ?? null, classes, knownOn ?? null],
    queryFn: () => client.coverageSeries(level, unit, classes, knownOn),
    placeholderData: (previous) => previous,
  });
