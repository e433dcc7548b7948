import type { RoadClass } from '../../light/road-class.ts';

/** How a kind of street grows. Lengths in kilometres, turns in radians per step. */
export type StreetHabit = {
  readonly roadClass: RoadClass;
  /** Classes of road it may branch off. */
  readonly parents: readonly RoadClass[];
  readonly reachKm: number;
  /** Room a new street needs beside existing ones. */
  readonly spacingKm: number;
  readonly stepKm: number;
  readonly shortestKm: number;
  readonly longestKm: number;
  readonly bend: number;
  readonly wobble: number;
};

export type StreetHabitId = 'hamlet' | 'alley' | 'field' | 'street' | 'townAlley';

const THROUGH: readonly RoadClass[] = ['national', 'provincial', 'district', 'commune', 'hamlet', 'urban'];

export const HABITS: Readonly<Record<StreetHabitId, StreetHabit>> = {
  hamlet: {
    roadClass: 'hamlet',
    parents: THROUGH,
    reachKm: 1.6,
    spacingKm: 0.16,
    stepKm: 0.14,
    shortestKm: 0.6,
    longestKm: 2.2,
    bend: 0.05,
    wobble: 0.12,
  },
  alley: {
    roadClass: 'alley',
    parents: ['commune', 'hamlet', 'district'],
    reachKm: 0.7,
    spacingKm: 0.08,
    stepKm: 0.08,
    shortestKm: 0.12,
    longestKm: 0.55,
    bend: 0.06,
    wobble: 0.16,
  },
  field: {
    roadClass: 'field',
    parents: ['commune', 'hamlet', 'district'],
    reachKm: 2,
    spacingKm: 0.3,
    stepKm: 0.2,
    shortestKm: 0.7,
    longestKm: 2,
    bend: 0.01,
    wobble: 0.03,
  },
  street: {
    roadClass: 'urban',
    parents: THROUGH,
    reachKm: 1.2,
    spacingKm: 0.13,
    stepKm: 0.1,
    shortestKm: 0.5,
    longestKm: 1.6,
    bend: 0.012,
    wobble: 0.04,
  },
  townAlley: {
    roadClass: 'alley',
    parents: ['urban', 'alley', 'provincial', 'national', 'commune'],
    reachKm: 0.4,
    spacingKm: 0.05,
    stepKm: 0.05,
    shortestKm: 0.09,
    longestKm: 0.4,
    bend: 0.02,
    wobble: 0.08,
  },
};
