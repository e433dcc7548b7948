import type { Position } from 'geojson';
import { FACTS } from '../commune-facts.ts';
import type { SampleUnit } from '../sample-rows.ts';

/** A road whose line is the border between two communes, vertex by vertex: half of it belongs to each. */
export type BorderRoad = {
  readonly commune: number;
  readonly name: string;
  readonly coordinates: readonly Position[];
};

const VERTICES = 14;

const key = (p: Position): string => `${p[0]} ${p[1]}`;

/** One road along each of these borders; pairs of codes of the communes of 2020. */
const ALONG: readonly (readonly [string, string])[] = [
  ['25630', '25636'],
  ['25585', '25588'],
  ['25660', '25663'],
  ['25543', '25546'],
  ['25669', '25672'],
  ['25708', '25723'],
];

export function layBorderRoads(communes: readonly SampleUnit[]): BorderRoad[] {
  return ALONG.flatMap(([one, other]) => {
    const a = communes.find((unit) => unit.code === one);
    const b = communes.find((unit) => unit.code === other);
    if (!a || !b) throw new RangeError(`no commune ${one} or ${other}`);
    const coordinates = sharedRun(a, b);
    if (coordinates.length < 2) return [];
    const [p, q] = [a.name, b.name].map((name) => name.replace(/^(Xã|Phường|Thị trấn) /, ''));
    return [
      {
        commune: FACTS.communes.findIndex((fact) => fact.code === one),
        name: `Đường ranh ${p} – ${q}`,
        coordinates,
      },
    ];
  });
}

/** The longest run of vertices that follow one another in both rings, cut to a fair length for a road. */
function sharedRun(a: SampleUnit, b: SampleUnit): Position[] {
  const theirs = new Set(b.geometry.coordinates.flat(2).map(key));
  const ring = a.geometry.coordinates[0]?.[0] ?? [];
  let best: Position[] = [];
  let run: Position[] = [];
  for (const p of [...ring, ...ring]) {
    if (theirs.has(key(p))) run.push(p);
    else run = [];
    if (run.length > best.length && run.length <= ring.length) best = [...run];
  }
  const spare = Math.max(0, Math.floor((best.length - VERTICES) / 2));
  return best.slice(spare, spare + VERTICES);
}
