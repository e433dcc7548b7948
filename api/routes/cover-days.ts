import type { CoverageCourse, LightingSeries } from '../../geodata/contract/lighting.ts';
import type { Coverage } from '../../geodata/light/coverage.ts';
import { coverageSeries, type MeasuredPiece } from '../../geodata/light/coverage-series.ts';
import type { LightEpoch } from '../../geodata/light/light-epoch.ts';
import type { UnitTree } from '../queries/unit-tree.ts';
import type { CommuneGroup } from './cover-units.ts';

interface Question {
  readonly tree: UnitTree;
  readonly pieces: readonly MeasuredPiece[];
  readonly epochs: readonly LightEpoch[];
  readonly groups: readonly CommuneGroup[];
  readonly litShare: number;
}

/** A millimetre: finer than any measure, and half the bytes. */
const STEPS_PER_KM = 1e6;
const toMillimetre = (km: number) => Math.round(km * STEPS_PER_KM) / STEPS_PER_KM;

/** Coverage of groups of communes, and of all of them together, on every day on which light changed. */
export function coverDays({
  tree,
  pieces,
  epochs,
  groups,
  litShare,
}: Question): Pick<LightingSeries, 'days' | 'units' | 'province'> {
  const all = groups.length;
  const groupsOf = new Map(
    tree.units.map(({ id }) => [
      id,
      [...groups.flatMap(({ communes }, at) => (communes.has(id) ? [at] : [])), all],
    ]),
  );
  const series = coverageSeries(pieces, epochs, (id) => groupsOf.get(id) ?? [], all + 1, litShare);
  return {
    days: [...series.days],
    units: groups.map(({ code, name }, at) => ({ code, name, ...courseOf(series.groups[at] ?? []) })),
    province: courseOf(series.groups[all] ?? []),
  };
}

function courseOf(days: readonly Coverage[]): CoverageCourse {
  return {
    km: {
      lit: days.map(({ km }) => toMillimetre(km.lit)),
      unlit: days.map(({ km }) => toMillimetre(km.unlit)),
      unknown: days.map(({ km }) => toMillimetre(km.unknown)),
    },
    routes: {
      lit: days.map(({ routes }) => routes.lit),
      unlit: days.map(({ routes }) => routes.unlit),
      unknown: days.map(({ routes }) => routes.unknown),
    },
  };
}
