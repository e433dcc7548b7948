import type { PlanePoint } from '../local-plane.ts';

export type NamedPoint = { readonly point: PlanePoint; readonly name: string };

/** Points in their order, without those nearer than `apartKm` to one kept before. */
export function spaced<T extends PlanePoint>(points: readonly T[], apartKm: number): T[] {
  const cells = new Map<string, T[]>();
  const cellOf = ([x, y]: PlanePoint): [number, number] => [Math.floor(x / apartKm), Math.floor(y / apartKm)];
  return points.filter((point) => {
    const [column, row] = cellOf(point);
    for (let i = column - 1; i <= column + 1; i++) {
      for (let j = row - 1; j <= row + 1; j++) {
        const near = cells.get(`${i},${j}`) ?? [];
        if (near.some((other) => Math.hypot(other[0] - point[0], other[1] - point[1]) < apartKm))
          return false;
      }
    }
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
    return true;
  });
}
