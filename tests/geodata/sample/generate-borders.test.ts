import {
  area,
  booleanPointInPolygon,
  distance,
  kinks,
  lineString,
  pointToLineDistance,
  polygon,
} from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { FACTS, OUTLINE } from '../../../geodata/sample/commune-facts.ts';
import { generateBorders } from '../../../geodata/sample/generate-borders.ts';

const units = generateBorders();
const communes = units.filter((unit) => unit.level === 'commune');

function edgesOf(rings: readonly (readonly number[][])[]): string[] {
  return rings.flatMap((ring) => ring.slice(1).map((point, i) => `${ring[i]}>${point}`));
}

function reverse(edge: string): string {
  const [from, to] = edge.split('>');
  return `${to}>${from}`;
}

describe('the generated borders', () => {
  it('hold 1 province, 9 districts and 94 communes: 71 xã, 17 phường, 6 thị trấn', () => {
    const count = (kind: string): number => communes.filter((c) => c.kind === kind).length;
    expect([count('xa'), count('phuong'), count('thi_tran'), communes.length]).toEqual([71, 17, 6, 94]);
    expect(units.filter((u) => u.level === 'district')).toHaveLength(9);
    expect(units.filter((u) => u.level === 'province')).toHaveLength(1);
  });

  it('draw each unit as one polygon without kinks', () => {
    for (const unit of units) expect(unit.geometry.coordinates, unit.name).toHaveLength(1);
    for (const { geometry, name } of communes) {
      expect(kinks(polygon(geometry.coordinates[0] ?? [])).features, name).toHaveLength(0);
    }
  });

  it('use every edge once, and once the other way unless it lies on the province border', () => {
    const edges = communes.flatMap((c) => edgesOf(c.geometry.coordinates.flat()));
    const set = new Set(edges);
    expect(set.size).toBe(edges.length);
    const outer = edges.filter((edge) => !set.has(reverse(edge))).sort();
    const province = units.find((u) => u.level === 'province');
    expect(outer).toEqual(edgesOf(province?.geometry.coordinates.flat() ?? []).sort());
  });

  it('give each commune its area within 10 %', () => {
    for (const unit of communes) {
      const ratio = area(unit.geometry) / 1e6 / unit.areaKm2;
      expect(Math.abs(ratio - 1), unit.name).toBeLessThan(0.1);
    }
  });

  it('leave four in five neighbours right, both ways', () => {
    const owner = new Map<string, string>();
    for (const c of communes) for (const e of edgesOf(c.geometry.coordinates.flat())) owner.set(e, c.code);
    const drawn = new Set<string>();
    for (const [edge, code] of owner) {
      const other = owner.get(reverse(edge));
      if (other !== undefined) drawn.add(`${code} ${other}`);
    }
    const real = new Set(FACTS.communes.flatMap((c) => c.neighbours.map((n) => `${c.code} ${n}`)));
    const right = [...drawn].filter((pair) => real.has(pair)).length;
    expect(right / drawn.size).toBeGreaterThan(0.8);
    expect(right / real.size).toBeGreaterThan(0.8);
  });

  it('keep each centre in its commune, or within a kilometre of it', () => {
    for (const { geometry, centre, name } of communes) {
      if (booleanPointInPolygon(centre, geometry)) continue;
      const away = Math.min(...geometry.coordinates.flat(2).map((p) => distance(p, centre)));
      expect(away, name).toBeLessThan(1);
    }
  });

  it('stay within two kilometres of the outline', () => {
    const outline = lineString(OUTLINE);
    const province = units.find((u) => u.level === 'province');
    for (const point of province?.geometry.coordinates.flat(2) ?? []) {
      expect(pointToLineDistance(point, outline)).toBeLessThan(2);
    }
  });

  it('come out the same twice', () => {
    expect(JSON.stringify(generateBorders())).toBe(JSON.stringify(units));
  });
});
