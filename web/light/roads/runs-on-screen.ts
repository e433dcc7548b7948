import type { MeshCell } from './road-mesh.ts';

/** Vertices drawn by one call. */
export type DrawRun = { readonly first: number; readonly count: number };

/** The runs of a mesh that a window shows, those that touch in one; `window`: west, south, east, north as cells have theirs. */
export function runsOnScreen(
  cells: readonly MeshCell[],
  [west, south, east, north]: readonly [number, number, number, number],
): DrawRun[] {
  const runs: { first: number; count: number }[] = [];
  for (const { box, first, count } of cells) {
    if (count === 0 || box[0] > east || box[2] < west || box[1] > north || box[3] < south) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === first) last.count += count;
    else runs.push({ first, count });
  }
  return runs;
}
