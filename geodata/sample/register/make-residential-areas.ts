import { FACTS } from '../commune-facts.ts';
import type { CommuneAt } from '../commune-raster.ts';
import { type PlanePoint, toPlane, toPosition } from '../local-plane.ts';
import { seededRandom } from '../random.ts';
import type { SampleResidentialArea } from '../sample-rows.ts';

const HOUSEHOLDS_PER_AREA = 478;
const FIRST = ['Tân', 'Thạnh', 'Phước', 'Long', 'Bình', 'Hòa', 'An', 'Hiệp', 'Trường', 'Thanh'];
const SECOND = ['Lập', 'Sơn', 'Lợi', 'Hưng', 'Trung', 'Đông', 'Thuận', 'Hội', 'Tiến', 'Phú', 'Lộc', 'Tây'];

/** Ấp and khu phố: as many as the households ask for, which they share out among themselves to the last one. */
export function makeResidentialAreas(communeAt: CommuneAt): SampleResidentialArea[] {
  const random = seededRandom('residential areas');
  return FACTS.communes.flatMap((fact, commune) => {
    const count = Math.max(3, Math.round(fact.households / HOUSEHOLDS_PER_AREA));
    const weights = Array.from({ length: count }, () => random.between(0.6, 1.5));
    const whole = weights.reduce((sum, w) => sum + w, 0);
    const points = scatter(toPlane(fact.centre), fact.areaKm2, count, (p) => communeAt(p) === commune);
    const urban = fact.kind !== 'xa';
    const numbered = random.chance(0.25);
    const names = new Set<string>();
    while (names.size < count) names.add(`Ấp ${random.pick(FIRST)} ${random.pick(SECOND)}`);
    let left = fact.households;
    return [...names].map((name, i): SampleResidentialArea => {
      const share = Math.floor((fact.households * (weights[i] ?? 1)) / whole);
      const households = i === count - 1 ? left : share;
      left -= households;
      const point = points[i];
      return {
        code: `${fact.code}-${String(i + 1).padStart(2, '0')}`,
        unitCode: fact.code,
        name: urban ? `Khu phố ${i + 1}` : numbered ? `Ấp ${i + 1}` : name,
        kind: urban ? 'khu_pho' : 'ap',
        households,
        point: point ? toPosition(point) : null,
      };
    });
  });

  function scatter(
    centre: PlanePoint,
    areaKm2: number,
    count: number,
    inside: (p: PlanePoint) => boolean,
  ): PlanePoint[] {
    const radius = Math.sqrt(areaKm2 / Math.PI);
    const points: PlanePoint[] = [];
    let room = (1.1 * radius) / Math.sqrt(count);
    for (let tries = 0; points.length < count && tries < 4000; tries++) {
      if (tries % 60 === 59) room *= 0.9;
      const reach = 1.6 * radius * random.next() ** 0.75;
      const angle = random.between(0, 2 * Math.PI);
      const p: PlanePoint = [centre[0] + reach * Math.cos(angle), centre[1] + reach * Math.sin(angle)];
      if (inside(p) && points.every((q) => Math.hypot(p[0] - q[0], p[1] - q[1]) > room)) points.push(p);
    }
    return points;
  }
}
