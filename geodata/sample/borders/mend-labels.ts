import { type LabelGrid, OUTSIDE } from './label-grid.ts';

/**
 * Makes every commune one piece: cells cut off from a commune's largest piece go to the neighbour they touch most,
 * and a corner where two communes meet only diagonally is closed, so that each border is a simple line.
 */
export function mendLabels(grid: LabelGrid): void {
  for (let round = 0; round < 20; round++) {
    const moved = absorbFragments(grid) + closeDiagonals(grid);
    if (moved === 0) return;
  }
  throw new Error('the label grid still has fragments after 20 rounds');
}

function absorbFragments(grid: LabelGrid): number {
  const { columns, labels } = grid;
  const around = [1, -1, columns, -columns];
  const piece = new Int32Array(labels.length).fill(-1);
  const pieces: { label: number; cells: number[] }[] = [];
  for (let start = 0; start < labels.length; start++) {
    const label = labels[start] as number;
    if (piece[start] !== -1) continue;
    const cells = [start];
    piece[start] = pieces.length;
    for (let i = 0; i < cells.length; i++) {
      for (const step of around) {
        const next = (cells[i] as number) + step;
        if (labels[next] !== label || piece[next] !== -1) continue;
        piece[next] = pieces.length;
        cells.push(next);
      }
    }
    pieces.push({ label, cells });
  }
  const largest = new Map<number, number>();
  for (const { label, cells } of pieces) largest.set(label, Math.max(largest.get(label) ?? 0, cells.length));
  let moved = 0;
  for (const { label, cells } of pieces) {
    if (cells.length === largest.get(label)) continue;
    const heir = commonest(
      cells.flatMap((cell) => around.map((step) => labels[cell + step] ?? OUTSIDE)),
      label,
    );
    for (const cell of cells) labels[cell] = heir;
    moved += cells.length;
  }
  return moved;
}

function closeDiagonals({ columns, labels }: LabelGrid): number {
  let moved = 0;
  for (let cell = 0; cell + columns + 1 < labels.length; cell++) {
    const a = labels[cell];
    const b = labels[cell + 1];
    const c = labels[cell + columns];
    const d = labels[cell + columns + 1];
    const crossed = (a === d && a !== b && a !== c) || (b === c && b !== a && b !== d);
    if (!crossed) continue;
    const keep = a === d ? (a as number) : (b as number);
    if (a === d) labels[cell + 1] = keep;
    else labels[cell] = keep;
    moved++;
  }
  return moved;
}

function commonest(labels: readonly number[], except: number): number {
  const count = new Map<number, number>();
  for (const label of labels) if (label !== except) count.set(label, (count.get(label) ?? 0) + 1);
  let best = OUTSIDE;
  for (const [label, times] of count) if (times > (count.get(best) ?? 0)) best = label;
  return best;
}
