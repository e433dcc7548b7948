import { FACTS } from '../commune-facts.ts';
import type { CommuneAt } from '../commune-raster.ts';
import { type PlanePoint, toPlane } from '../local-plane.ts';
import { type Random, seededRandom } from '../random.ts';
import type { SampleResidentialArea } from '../sample-rows.ts';
import { nameStreet } from './name-street.ts';
import type { RoadBook } from './road-book.ts';
import { between, type RoadGraph } from './road-graph.ts';
import { HABITS, type StreetHabit, type StreetHabitId } from './street-habits.ts';

/** What the growth asks for: enough for about 4,000 routes in all, and never fewer than this in a commune. */
const STREETS_IN_ALL = 3350;
const STREETS_AT_LEAST = 14;

/**
 * Grows ấp roads, hẻm, streets and field tracks out of the roads that are there: a seed falls near a residential
 * area, the nearest road sends a branch towards it at a right angle, and the branch runs on until it meets another
 * road or its length is used up. Where people live close together, so do the seeds: blocks come out by themselves.
 */
export function growStreets(
  graph: RoadGraph,
  book: RoadBook,
  communeAt: CommuneAt,
  areas: readonly SampleResidentialArea[],
): void {
  const random = seededRandom('streets');
  const whole = FACTS.communes.reduce((sum, c) => sum + c.households, 0);
  FACTS.communes.forEach((fact, commune) => {
    const own = areas.flatMap((a) =>
      a.unitCode === fact.code && a.point ? [{ ...a, at: toPlane(a.point) }] : [],
    );
    const wanted = Math.max(STREETS_AT_LEAST, Math.round((STREETS_IN_ALL * fact.households) / whole));
    const spread = Math.min(1.1, 0.6 * Math.sqrt(fact.areaKm2 / own.length));
    let grown = 0;
    for (let tries = 0; grown < wanted && tries < wanted * 14; tries++) {
      const area = random.pick(own);
      const seed: PlanePoint = [area.at[0] + spread * bell(random), area.at[1] + spread * bell(random)];
      if (communeAt(seed) !== commune) continue;
      const habit = HABITS[pickHabit(random, fact.kind !== 'xa', grown / wanted)];
      const points = branch(graph, book, random, seed, habit, (p) => communeAt(p) >= 0);
      if (points.length < 2) continue;
      grown++;
      const name = nameStreet(random, habit.roadClass, fact, area);
      plant(graph, book.add({ roadClass: habit.roadClass, code: '', ...name, commune }), points);
    }
  });
}

function pickHabit(random: Random, urban: boolean, progress: number): StreetHabitId {
  if (urban) return progress < 0.45 ? 'street' : 'townAlley';
  if (progress > 0.93) return 'field';
  return random.chance(progress < 0.35 ? 0.9 : 0.4) ? 'hamlet' : 'alley';
}

/** Roughly normal, mean 0, deviation 1. */
function bell(random: Random): number {
  return (random.next() + random.next() + random.next() + random.next() - 2) * 1.73;
}

type Step = { readonly point: PlanePoint; readonly node?: number };

function branch(
  graph: RoadGraph,
  book: RoadBook,
  random: Random,
  seed: PlanePoint,
  habit: StreetHabit,
  inside: (p: PlanePoint) => boolean,
): Step[] {
  const root = graph.nearest(seed, habit.reachKm, (e) => !habit.parents.includes(book.get(e.road).roadClass));
  if (!root || root.distance < habit.spacingKm * 0.5) return [];
  const edge = graph.edges[root.edge];
  if (!edge) return [];
  const [a, b] = [graph.at(edge.a), graph.at(edge.b)];
  const length = between(a, b) || 1;
  const side = Math.sign((b[0] - a[0]) * (seed[1] - a[1]) - (b[1] - a[1]) * (seed[0] - a[0])) || 1;
  let dx = (-(b[1] - a[1]) / length) * side;
  let dy = ((b[0] - a[0]) / length) * side;
  const clearing: PlanePoint = [root.point[0] + dx * habit.spacingKm, root.point[1] + dy * habit.spacingKm];
  const tight = graph.nearest(clearing, habit.spacingKm * 0.8);
  if (tight) return [];
  const from = graph.nodeOn(root.edge, root.point, Math.min(0.06, habit.stepKm));
  if ((graph.degree[from] ?? 0) > 3) return [];
  const steps: Step[] = [{ point: graph.at(from), node: from }];
  const bend = random.between(-habit.bend, habit.bend);
  const goal = random.between(habit.shortestKm, habit.longestKm);
  for (let run = 0; run < goal; run += habit.stepKm) {
    const last = steps[steps.length - 1] as Step;
    const turn = bend + random.between(-habit.wobble, habit.wobble);
    [dx, dy] = [dx - dy * turn, dy + dx * turn];
    const norm = Math.hypot(dx, dy);
    [dx, dy] = [dx / norm, dy / norm];
    const next: PlanePoint = [last.point[0] + dx * habit.stepKm, last.point[1] + dy * habit.stepKm];
    if (!inside(next)) break;
    const near = graph.nearest(
      next,
      habit.stepKm * 0.75,
      (e) => steps.length === 1 && (e.a === from || e.b === from),
    );
    if (near) {
      steps.push({ point: near.point, node: graph.nodeOn(near.edge, near.point, habit.stepKm * 0.5) });
      break;
    }
    steps.push({ point: next });
  }
  return steps;
}

function plant(graph: RoadGraph, road: number, steps: readonly Step[]): void {
  const nodes = steps.map((step) => step.node ?? graph.addNode(step.point));
  for (let i = 0; i + 1 < nodes.length; i++)
    graph.draw(road, nodes[i] as number, nodes[i + 1] as number, i, i + 1);
}
