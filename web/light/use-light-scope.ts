import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import type { LightingCoverage } from '../../geodata/contract/lighting.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Area } from '../../geodata/light/area-edges.ts';
import type { Coverage, Interval } from '../../geodata/light/coverage.ts';
import { coverageOnDay } from '../../geodata/light/coverage-on-day.ts';
import type { Bilingual } from '../../geodata/text/bilingual.ts';
import { coverageQuery } from '../data/light-queries.ts';
import type { LightTime } from './time/use-light-time.ts';
import type { LightSelection } from './use-light-selection.ts';
import type { Measured, Scope } from './worker/light-worker.ts';
import { lightWorker } from './worker/roads-query.ts';
import { useLatest } from './worker/use-latest.ts';

export interface LightScope {
  readonly unit: UnitSummary | null;
  /** The emulation block looked at, where no unit is. */
  readonly block: EmulationBlock | null;
  /** Of the drawn area; null: no area, or still measured. */
  readonly areaKm2: number | null;
  readonly isArea: boolean;
  /** Null while it is on the way. */
  readonly coverage: Coverage | null;
  /** Why the area cannot be measured. */
  readonly problem: Bilingual | null;
  /** The province on the same day, for a part of it; null for the province itself. */
  readonly province: Interval | null;
  /** The same place at the reporting period before; null where there is none, and for an area. */
  readonly before: { readonly on: string; readonly interval: Interval } | null;
  /** All communes of the province, official. */
  readonly communes: LightingCoverage | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** The place for questions to the worker, and a text that changes with it. */
  readonly place: Scope;
  readonly placeKey: string;
}

const coverageIn = (
  answer: LightingCoverage | undefined,
  unit: { readonly code: string } | null,
): Coverage | null =>
  (unit === null ? answer?.province : answer?.units.find(({ code }) => code === unit.code)) ?? null;

/** The figures of the place that is looked at: official for units, the worker's for an area. */
export function useLightScope(
  { on, unit, block, classes }: LightSelection,
  shownArea: Area | null,
  { meta, communes }: { readonly meta: Meta; readonly communes: readonly UnitSummary[] },
  /** The data version of the roads; null: they are not here. */
  edition: number | null,
  /** An area is asked for that is not here yet, or cannot be. */
  awaited: { readonly problem: Bilingual | null } | null,
  { shown, courses }: Pick<LightTime, 'shown' | 'courses'>,
): LightScope {
  const level = block !== null ? 'block' : unit?.level === 'district' ? 'district' : 'commune';
  const group = unit ?? block;
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const earlier = meta.periods.filter((day) => day < shown).at(-1);
  const here = useQuery(coverageQuery(level, classes, on, knownOn));
  const ofCommunes = useQuery(coverageQuery('commune', classes, on, knownOn));
  const past = useQuery({
    ...coverageQuery(level, classes, earlier ?? on, knownOn),
    enabled: earlier !== undefined && shownArea === null && courses === null,
  });

  const placeKey =
    shownArea === null
      ? `unit ${level} ${group?.code ?? ''}`
      : `area ${JSON.stringify(shownArea.coordinates)}`;
  const classKey = classes.join();
  const measured = useLatest<Measured | null>(
    `${shown} ${placeKey} ${classKey} ${edition}`,
    shownArea === null || edition === null ? null : () => lightWorker().measure(shown, shownArea, classes),
  );
  const place = useMemo((): Scope => {
    if (shownArea !== null) return { kind: 'area', area: shownArea };
    if (block !== null) return { kind: 'units', codes: block.communes };
    if (unit === null) return { kind: 'province' };
    const parts = communes.filter(({ code, parentCode }) => code === unit.code || parentCode === unit.code);
    return { kind: 'units', codes: parts.map(({ code }) => code) };
  }, [shownArea, unit, block, communes]);

  // In the strip of time every day is known already: nothing is asked while it moves.
  const official =
    courses === null ? coverageIn(here.data, group) : coverageOnDay(courses.days, courses.here, shown);
  const pastOfficial =
    earlier === undefined
      ? null
      : courses !== null
        ? coverageOnDay(courses.days, courses.here, earlier)
        : past.data?.on === earlier
          ? coverageIn(past.data, group)
          : null;
  const ofProvince =
    courses === null ? ofCommunes.data?.province : coverageOnDay(courses.days, courses.province, shown);
  return {
    unit,
    block,
    isArea: shownArea !== null || awaited !== null,
    areaKm2: measured !== null && 'areaKm2' in measured ? measured.areaKm2 : null,
    coverage:
      awaited !== null
        ? null
        : shownArea === null
          ? official
          : measured !== null && 'coverage' in measured
            ? measured.coverage
            : null,
    problem:
      awaited !== null
        ? awaited.problem
        : shownArea !== null && measured !== null && 'problem' in measured
          ? measured.problem
          : null,
    province:
      awaited !== null || (group === null && shownArea === null) ? null : (ofProvince?.interval ?? null),
    before:
      awaited !== null || shownArea !== null || earlier === undefined || pastOfficial?.interval == null
        ? null
        : { on: earlier, interval: pastOfficial.interval },
    communes: ofCommunes.data,
    error: here.error ?? ofCommunes.error,
    retry: () => {
      void here.refetch();
      void ofCommunes.refetch();
    },
    place,
    placeKey: `${placeKey} ${classKey} ${on} ${edition}`,
  };
}
