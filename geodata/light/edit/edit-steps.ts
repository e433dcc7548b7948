import { z } from 'zod';
import { type LightSpan, lightFactsSchema } from '../../contract/light-edits.ts';
import { setFacts } from './set-facts.ts';
import { splitAt } from './split-at.ts';
import { stretchesOf } from './stretches.ts';

/** One thing an editor did, before it is saved: steps can be taken back one by one. */
export const editStepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set'),
    segments: z.array(z.number().int()),
    fromM: z.number(),
    /** Null: to the end of each segment. */
    toM: z.number().nullable(),
    changes: lightFactsSchema.partial(),
  }),
  z.object({ kind: z.literal('split'), segment: z.number().int(), atM: z.number() }),
]);
export type EditStep = z.infer<typeof editStepSchema>;

/** The stretches of one segment after the steps that touch it. */
export function takeSteps(
  steps: readonly EditStep[],
  segmentId: number,
  spans: readonly LightSpan[],
  lengthM: number,
): LightSpan[] {
  return steps.reduce<LightSpan[]>(
    (stretches, step) => {
      if (step.kind === 'split') {
        return step.segment === segmentId ? splitAt(stretches, step.atM) : stretches;
      }
      if (!step.segments.includes(segmentId)) return stretches;
      return setFacts(stretches, step.fromM, step.toM ?? lengthM, step.changes);
    },
    stretchesOf(spans, lengthM),
  );
}

/** The steps without one segment: what was settled otherwise. */
export function withoutSegment(steps: readonly EditStep[], segmentId: number): EditStep[] {
  return steps.flatMap((step): EditStep[] => {
    if (step.kind === 'split') return step.segment === segmentId ? [] : [step];
    const segments = step.segments.filter((id) => id !== segmentId);
    return segments.length === 0 ? [] : [{ ...step, segments }];
  });
}
