import type { RoadClass } from '../light/road-class.ts';
import type { SegmentTable } from '../light/segment-table.ts';
import type { Scenario } from './scenario.ts';
import { unitCost } from './unit-costs.ts';
import type { Works } from './works.ts';
import type { RoadWorks } from './works-of-roads.ts';

/** Points that each criterion shares out over all works of the place, at a weight of 1. */
const POINTS = 100;

/** Whole đồng of each work, at least one. */
export function costsOf(
  { row, metres }: Pick<RoadWorks, 'row' | 'metres'>,
  table: Pick<SegmentTable, 'class' | 'classes'>,
  { perKm, perKmOf }: Pick<Scenario, 'perKm' | 'perKmOf'>,
): Float64Array {
  const ofClass = table.classes.map((id: RoadClass) => perKmOf[id] ?? perKm);
  return metres.map((length, work) => unitCost(length, ofClass[table.class[row[work] ?? 0] ?? 0] ?? perKm));
}

/**
 * Points of each work and of each whole bundle. A criterion has 100 points for all works of the place together,
 * shared out by how much of it each brings, times its weight: weights compare criteria, not their units.
 *
 *     benefit = w_households · 100 · households ÷ Σ households  +  w_schools · 100 · school parts ÷ Σ school parts
 *             + w_accidents · 100 · accident parts ÷ Σ accident parts  +  w_gaps · 100 · closed m ÷ Σ closed m
 *     bonus   = w_communes · 100 · known share ÷ Σ known shares
 *
 * A work whose households are not known (NaN) gets no points for them; a criterion that nothing here brings has none.
 */
export function pointsOfWorks(
  { households, schoolParts, accidentParts, closedM, bundle, bundles }: RoadWorks,
  weights: Scenario['weights'],
): Omit<Works, 'cost'> {
  const people = households.map((value) => (Number.isNaN(value) ? 0 : value));
  const perHousehold = share(weights.households, people);
  const perSchool = share(weights.schools, schoolParts);
  const perAccident = share(weights.accidents, accidentParts);
  const perMetre = share(weights.gaps, closedM);
  const known = Float64Array.from(bundles, ({ knownShare }) => knownShare);
  const perCommune = share(weights.communes, known);
  return {
    benefit: people.map(
      (value, work) =>
        value * perHousehold +
        (schoolParts[work] ?? 0) * perSchool +
        (accidentParts[work] ?? 0) * perAccident +
        (closedM[work] ?? 0) * perMetre,
    ),
    bundle,
    bonus: known.map((value) => value * perCommune),
  };
}

function share(weight: number, column: Float64Array): number {
  const sum = column.reduce((total, value) => total + value, 0);
  return sum > 0 ? (weight * POINTS) / sum : 0;
}
