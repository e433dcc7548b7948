import type { WorkLine } from '../../../geodata/budget/worklist.ts';

/** Addresses much longer than this are cut by some servers and messengers. */
const MOST_SEGMENTS = 400;

/** Where a phone carries the first works of a list along; open it there while it has network. */
export function fieldAddress(lines: readonly Pick<WorkLine, 'segment'>[], name: string): string {
  const segments = [...new Set(lines.map(({ segment }) => segment))].slice(0, MOST_SEGMENTS);
  return `/field?${new URLSearchParams({ segments: segments.join(','), name })}`;
}
