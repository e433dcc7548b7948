import type { PlanePoint } from '../local-plane.ts';
import { fractalNoise } from '../noise.ts';
import { type LabelGrid, OUTSIDE } from './label-grid.ts';

export type Seat = { readonly centre: PlanePoint; readonly areaKm2: number };

export type PowerSites = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
};

const eastWarp = fractalNoise(11, 6, 5, 0.5);
const northWarp = fractalNoise(24, 6, 5, 0.5);
const WARP_KM = 1.15;
/** Two seats stay this share of their radii apart. */
const ROOM = 0.62;
/** Below this area distance counts more, so that small communes stay round their seats. */
const SMALL_KM2 = 30;
const SHARPNESS = 0.9;

/** Bends the plane, so that the straight cuts of the diagram come out as winding lines. */
function warp(x: number, y: number): PlanePoint {
  return [x + WARP_KM * eastWarp(x, y), y + WARP_KM * northWarp(x, y)];
}

/** Sites at the seats; where a town sits in the middle of a large commune, the commune's site gives way. */
export function startSites(seats: readonly Seat[]): PowerSites {
  const warped = seats.map((seat) => warp(seat.centre[0], seat.centre[1]));
  const sites = {
    x: Float64Array.from(warped, (p) => p[0]),
    y: Float64Array.from(warped, (p) => p[1]),
    weight: Float64Array.from(seats, (seat) => seat.areaKm2 / Math.PI),
  };
  for (let round = 0; round < 12; round++) keepApart(sites, seats);
  return sites;
}

function keepApart(sites: PowerSites, seats: readonly Seat[]): void {
  seats.forEach((a, i) => {
    seats.forEach((b, j) => {
      if (j <= i) return;
      const dx = (sites.x[j] as number) - (sites.x[i] as number);
      const dy = (sites.y[j] as number) - (sites.y[i] as number);
      const apart = Math.hypot(dx, dy);
      const wanted = ROOM * (Math.sqrt(a.areaKm2 / Math.PI) + Math.sqrt(b.areaKm2 / Math.PI));
      if (apart >= wanted || apart === 0) return;
      const push = (0.5 * (wanted - apart)) / apart;
      const mine = a.areaKm2 / (a.areaKm2 + b.areaKm2);
      sites.x[i] = (sites.x[i] as number) - dx * push * mine;
      sites.y[i] = (sites.y[i] as number) - dy * push * mine;
      sites.x[j] = (sites.x[j] as number) + dx * push * (1 - mine);
      sites.y[j] = (sites.y[j] as number) + dy * push * (1 - mine);
    });
  });
}

/**
 * Shifts the weights until each cell of the power diagram (nearest by sharpness · distance² − weight, in the warped plane) has
 * its seat's area, as a share of the grid's. Writes the weights to `sites` and the result to `grid.labels`.
 */
export function fitPowerDiagram(
  grid: LabelGrid,
  seats: readonly Seat[],
  sites: PowerSites,
  rounds: number,
): void {
  const { columns, cellKm, west, south, labels } = grid;
  const cells: number[] = [];
  for (let cell = 0; cell < labels.length; cell++) if (labels[cell] !== OUTSIDE) cells.push(cell);
  const wx = new Float64Array(cells.length);
  const wy = new Float64Array(cells.length);
  cells.forEach((cell, i) => {
    const x = west + ((cell % columns) + 0.5) * cellKm;
    const y = south + (Math.floor(cell / columns) + 0.5) * cellKm;
    const [u, v] = warp(x, y);
    wx[i] = u;
    wy[i] = v;
  });
  const n = seats.length;
  const cellArea = cellKm * cellKm;
  const scale = (cells.length * cellArea) / seats.reduce((sum, seat) => sum + seat.areaKm2, 0);
  const sharpness = Float64Array.from(seats, (seat) => Math.max(1, (SMALL_KM2 / seat.areaKm2) ** SHARPNESS));
  const nearest = new Int16Array(cells.length);
  const area = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    area.fill(0);
    for (let i = 0; i < cells.length; i++) {
      const x = wx[i] as number;
      const y = wy[i] as number;
      let best = 0;
      let bestPower = Number.POSITIVE_INFINITY;
      for (let k = 0; k < n; k++) {
        const dx = x - (sites.x[k] as number);
        const dy = y - (sites.y[k] as number);
        const power = (sharpness[k] as number) * (dx * dx + dy * dy) - (sites.weight[k] as number);
        if (power < bestPower) {
          bestPower = power;
          best = k;
        }
      }
      nearest[i] = best;
      area[best] = (area[best] as number) + cellArea;
    }
    if (round === rounds - 1) break;
    seats.forEach((seat, k) => {
      const have = area[k] as number;
      const side = Math.sqrt(seat.areaKm2);
      const missing = Math.max(-1, Math.min(1, (seat.areaKm2 * scale - have) / seat.areaKm2)) * seat.areaKm2;
      sites.weight[k] = (sites.weight[k] as number) + (0.25 * closest(sites, k) * missing) / side;
    });
  }
  cells.forEach((cell, i) => {
    labels[cell] = nearest[i] as number;
  });
}

/** Kilometres to the nearest other site: a border moves by weight / (2 · distance), so close pairs take small steps. */
function closest(sites: PowerSites, k: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let j = 0; j < sites.x.length; j++) {
    if (j === k) continue;
    const dx = (sites.x[j] as number) - (sites.x[k] as number);
    const dy = (sites.y[j] as number) - (sites.y[k] as number);
    best = Math.min(best, dx * dx + dy * dy);
  }
  return Math.sqrt(best);
}
