import type { RoadClass } from '../light/road-class.ts';
import { COMMUNITY_COST } from './unit-costs.ts';

/** What may be spent, or what shall be reached. */
export type Goal =
  /** Whole đồng. */
  | { readonly by: 'money'; readonly amount: number }
  /** Metres of road. */
  | { readonly by: 'km'; readonly amount: number }
  /** Share of the place's length that is to be lit, in [0, 1]; what is unknown counts as not lit. */
  | { readonly by: 'share'; readonly amount: number };

export const CRITERIA = ['households', 'schools', 'accidents', 'gaps', 'communes'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Everything a planner sets; the same scenario on the same data gives the same answer. */
export interface Scenario {
  readonly goal: Goal;
  /** Whole đồng per kilometre, > 0; and for classes that cost something else. */
  readonly perKm: number;
  readonly perKmOf: Readonly<Partial<Record<RoadClass, number>>>;
  /** From 0 to MOST_WEIGHT. */
  readonly weights: Readonly<Record<Criterion, number>>;
  /** Segments always lit, and never. */
  readonly forcedIn: readonly number[];
  readonly forcedOut: readonly number[];
  /** Whether roads that somebody has promised to light are works as well. */
  readonly withPromised: boolean;
}

export const MOST_WEIGHT = 10;
/** Pins of both kinds together: a link must hold them. */
export const MOST_PINS = 300;

/** Where a planner begins: two billion đồng at the press's price of a community scheme. */
export const FIRST_SCENARIO: Scenario = {
  goal: { by: 'money', amount: 2_000_000_000 },
  perKm: COMMUNITY_COST.perKm,
  perKmOf: {},
  weights: { households: 5, schools: 2, accidents: 2, gaps: 2, communes: 3 },
  forcedIn: [],
  forcedOut: [],
  withPromised: false,
};
