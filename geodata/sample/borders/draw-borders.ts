import { type CommuneFact, FACTS, OUTLINE } from '../commune-facts.ts';
import { type PlanePoint, toPlane, toPosition } from '../local-plane.ts';
import { ringArea } from '../ring-area.ts';
import { assembleRings, type DrawnArc } from './assemble-rings.ts';
import { findCrossings } from './find-crossings.ts';
import { fitPowerDiagram, type PowerSites, type Seat, startSites } from './fit-power-diagram.ts';
import { gridInside } from './label-grid.ts';
import { mendLabels } from './mend-labels.ts';
import { refineOutline } from './refine-outline.ts';
import { PLAINEST, softenArc } from './soften-arc.ts';
import { type Arc, traceArcs } from './trace-arcs.ts';

const COARSE_KM = 0.5;
const FINE_KM = 0.2;
/** Softening takes from some communes and gives to others: the next drawing aims off by as much. */
const DRAWINGS = 6;
const GOOD_ENOUGH = 0.06;
const LEAN = 0.25;

/** The border lines of the 94 communes; `left` and `right` are indices into `FACTS.communes`. */
export function drawBorders(): readonly DrawnArc[] {
  const ring = refineOutline(OUTLINE.map(toPlane));
  const facts: Seat[] = FACTS.communes.map((c) => ({ centre: seatOf(c), areaKm2: c.areaKm2 }));
  const sites = startSites(facts);
  fitPowerDiagram(gridInside(ring, COARSE_KM), facts, sites, 60);
  let aims = facts;
  let best: readonly DrawnArc[] = [];
  let bestError = Number.POSITIVE_INFINITY;
  for (let drawing = 0; drawing < DRAWINGS && bestError > GOOD_ENOUGH; drawing++) {
    const drawn = drawOnce(ring, aims, sites, drawing === 0 ? 12 : 8);
    const ratios = facts.map((fact, i) => area(drawn, i) / fact.areaKm2);
    const error = Math.max(...ratios.map((ratio) => Math.abs(ratio - 1)));
    if (error < bestError) {
      best = drawn;
      bestError = error;
    }
    aims = aims.map((aim, i) => ({
      centre: aim.centre,
      areaKm2: aim.areaKm2 / Math.sqrt(ratios[i] as number),
    }));
  }
  return best;
}

/** A township leans towards its neighbours, or the one large commune around it would close behind it. */
function seatOf(fact: CommuneFact): PlanePoint {
  const centre = toPlane(fact.centre);
  const around = FACTS.communes.filter((c) => fact.neighbours.includes(c.code)).map((c) => toPlane(c.centre));
  if (fact.kind !== 'thi_tran' || around.length === 0) return centre;
  const mean = (axis: 0 | 1): number => around.reduce((sum, p) => sum + p[axis], 0) / around.length;
  return [centre[0] + LEAN * (mean(0) - centre[0]), centre[1] + LEAN * (mean(1) - centre[1])];
}

function area(arcs: readonly DrawnArc[], commune: number): number {
  const polygons = assembleRings(arcs, new Set([commune]));
  return polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
}

function drawOnce(ring: PlanePoint[], aims: readonly Seat[], sites: PowerSites, rounds: number): DrawnArc[] {
  const grid = gridInside(ring, FINE_KM);
  fitPowerDiagram(grid, aims, sites, rounds);
  mendLabels(grid);
  const arcs = traceArcs(grid);
  return soften(arcs).map((line, i) => {
    const { left, right, from, to } = arcs[i] as Arc;
    return { left, right, from, to, line: line.map(toPosition) };
  });
}

function soften(arcs: readonly Arc[]): PlanePoint[][] {
  const manner = arcs.map(() => 0);
  const draw = (i: number): PlanePoint[] =>
    softenArc((arcs[i] as Arc).points, `arc ${i}`, manner[i] as number);
  const lines = arcs.map((_, i) => draw(i));
  for (let round = 0; round <= PLAINEST; round++) {
    const guilty = findCrossings(lines);
    if (guilty.size === 0) break;
    for (const i of guilty) {
      manner[i] = (manner[i] as number) + 1;
      lines[i] = draw(i);
    }
  }
  return lines;
}
