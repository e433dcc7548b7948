import type { Position } from 'geojson';
import { lowerFirst } from '../../text/lower-first.ts';
import { FACTS } from '../commune-facts.ts';
import { type PlanePoint, toPlane } from '../local-plane.ts';
import type { SampleUnit } from '../sample-rows.ts';
import { shortName } from './lay-trunk-roads.ts';
import type { RoadBook } from './road-book.ts';
import { between, type RoadGraph } from './road-graph.ts';

/** Vertices a road takes of a border: a kilometre or two. */
const VERTICES = 14;
/** How far off an end may be from the network it is joined to. */
const REACH_KM = 6;

/** One road along each of these borders; pairs of codes of the communes of 2020. */
const ALONG: readonly (readonly [string, string])[] = [
  ['25483', '25567'],
  ['25480', '25483'],
  ['25678', '25723'],
  ['25639', '25642'],
  ['25585', '25597'],
  ['25669', '25672'],
];

/**
 * Roads whose line is the border between two communes, vertex by vertex, so that half of each belongs to either
 * side. A way to the nearest road joins both ends to the network.
 */
export function layBorderRoads(graph: RoadGraph, book: RoadBook, communes: readonly SampleUnit[]): void {
  for (const [one, other] of ALONG) {
    const commune = FACTS.communes.findIndex((fact) => fact.code === one);
    const fact = FACTS.communes[commune];
    const across = FACTS.communes.find((candidate) => candidate.code === other);
    const a = communes.find((unit) => unit.code === one);
    const b = communes.find((unit) => unit.code === other);
    if (!fact || !across || !a || !b) throw new RangeError(`no commune ${one} or ${other}`);
    const line = sharedRun(a, b).map(toPlane);
    if (line.length < VERTICES)
      throw new RangeError(`${one} and ${other} share ${line.length} vertices, not ${VERTICES}`);
    const link = `${shortName(fact)} – ${shortName(across)}`;
    const agency = `UBND ${lowerFirst(fact.name)}`;
    const add = (name: string): number => book.add({ roadClass: 'commune', code: '', name, agency, commune });
    const nodes = line.map((p) => graph.addNode(p));
    const ends = [nodes[0], nodes.at(-1)].filter((node) => node !== undefined);
    const road = add(`Đường ranh ${link}`);
    nodes.forEach((node, i) => {
      const before = nodes[i - 1];
      if (before !== undefined) graph.draw(road, before, node, i - 1, i);
    });
    ends.forEach((end, i) => {
      join(graph, end, road, () => add(`Đường nối ${i + 1} ranh ${link}`));
    });
  }
}

function join(graph: RoadGraph, end: number, own: number, addRoad: () => number): void {
  const from = graph.at(end);
  const near = graph.nearest(from, REACH_KM, (edge) => edge.road === own);
  if (!near) return;
  const goal = graph.nodeOn(near.edge, near.point);
  const to = graph.at(goal);
  const bow = (t: number): PlanePoint => {
    const aside = 0.25 * t * (1 - t);
    return [
      from[0] + t * (to[0] - from[0]) - aside * (to[1] - from[1]),
      from[1] + t * (to[1] - from[1]) + aside * (to[0] - from[0]),
    ];
  };
  const steps = Math.max(1, Math.round(between(from, to) / 0.15));
  const road = addRoad();
  let last = end;
  for (let step = 1; step <= steps; step++) {
    const next = step === steps ? goal : graph.addNode(bow(step / steps));
    graph.draw(road, last, next, step - 1, step);
    last = next;
  }
}

/** The middle of the longest run of vertices that follow one another in both rings. */
function sharedRun(a: SampleUnit, b: SampleUnit): Position[] {
  const key = (p: Position): string => `${p[0]} ${p[1]}`;
  const theirs = new Set(b.geometry.coordinates.flat(2).map(key));
  const ring = a.geometry.coordinates[0]?.[0]?.slice(1) ?? [];
  let best: Position[] = [];
  let run: Position[] = [];
  for (const p of [...ring, ...ring]) {
    run = theirs.has(key(p)) ? [...run, p] : [];
    if (run.length > best.length && run.length <= ring.length) best = run;
  }
  const spare = Math.max(0, Math.floor((best.length - VERTICES) / 2));
  return best.slice(spare, spare + VERTICES);
}
