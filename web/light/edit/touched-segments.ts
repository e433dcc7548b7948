import type { Draft } from './draft-store.ts';

/** The segments that the steps of a draft are about, each once. */
export function touchedSegments({ steps }: Pick<Draft, 'steps'>): number[] {
  return [...new Set(steps.flatMap((step) => (step.kind === 'set' ? step.segments : [step.segment])))];
}
