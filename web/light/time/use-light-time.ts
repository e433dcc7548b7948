import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { CoverageCourse } from '../../../geodata/contract/lighting.ts';
import type { HistoryTable } from '../../../geodata/light/light-history.ts';
import type { Day } from '../../../geodata/time/day.ts';
import { coverageSeriesQuery } from '../../data/light-queries.ts';
import type { LightSelection } from '../use-light-selection.ts';
import { historyQuery } from '../worker/roads-query.ts';

/** The official coverage of the place looked at through time, and of the province beside it. */
export interface Courses {
  readonly days: readonly Day[];
  readonly here: CoverageCourse;
  readonly province: CoverageCourse;
}

export interface LightTime {
  readonly isOpen: boolean;
  /** The day shown: the one under the thumb, else that of the address. */
  readonly shown: Day;
  readonly isMoving: boolean;
  /** The roads of every day; undefined: nobody moved through time yet, or they are on the way. */
  readonly history: HistoryTable | undefined;
  /** Null: on the way, or nobody asked. */
  readonly courses: Courses | null;
  readonly failure: { readonly retry: () => void } | null;
  /** Shows a day at once, without writing it into the address. */
  readonly move: (day: Day) => void;
  /** Writes the day into the address. */
  readonly settle: (day: Day) => void;
}

/** Time in the night view: everything a moving day needs is loaded once, when the strip is opened. */
export function useLightTime({ on, unit, block, classes, isTime, select }: LightSelection): LightTime {
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const history = useQuery({ ...historyQuery(knownOn), enabled: isTime });
  const group = unit ?? block;
  const level = block !== null ? 'block' : (unit?.level ?? 'province');
  const series = useQuery({
    ...coverageSeriesQuery(level, group?.code, classes, knownOn),
    enabled: isTime,
  });
  const [moving, setMoving] = useState<Day | null>(null);
  // The address has caught up with the thumb.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another day in the address is a reason
  useEffect(() => setMoving(null), [on]);
  const settle = useCallback(
    (day: Day) => {
      if (day === on) setMoving(null);
      else select({ on: day }, { replace: true });
    },
    [on, select],
  );
  const { data } = series;
  const course =
    group === null
      ? data?.province
      : data?.units.find(({ code }) => code === group.code && data.level === level);
  const failed = [history, series].find(({ isError }) => isError);
  return {
    isOpen: isTime,
    shown: moving ?? on,
    isMoving: moving !== null && moving !== on,
    history: history.data,
    courses:
      !isTime || data === undefined || course === undefined
        ? null
        : { days: data.days, here: course, province: data.province },
    failure: failed === undefined ? null : { retry: () => void failed.refetch() },
    move: setMoving,
    settle,
  };
}
