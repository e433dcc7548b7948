import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type {
  EditableSegment,
  editableSegmentsSchema,
} from '../../../geodata/contract/light-edit-answers.ts';
import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { type ChangedStretch, changedStretches } from '../../../geodata/light/edit/changed-stretches.ts';
import { takeSteps } from '../../../geodata/light/edit/edit-steps.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import type { Draft } from './draft-store.ts';
import { readEditable } from './edit-client.ts';
import { touchedSegments } from './touched-segments.ts';

/** A segment with the draft's steps taken. */
export interface Worked {
  readonly segment: EditableSegment;
  readonly before: readonly LightSpan[];
  readonly stretches: readonly LightSpan[];
  readonly changes: readonly ChangedStretch[];
}

export interface Working {
  /** The server's day; the browser's until it answered. */
  readonly today: string;
  readonly query: UseQueryResult<(typeof editableSegmentsSchema)['_output']>;
  readonly segments: readonly EditableSegment[];
  /** What is selected. */
  readonly inHand: readonly Worked[];
  /** What saving would change, selected or not. */
  readonly dirty: readonly Worked[];
}

const NONE: readonly EditableSegment[] = [];

/** The selected segments, and those the draft touches, as they would be saved. */
export function useWorking(draft: Draft, selected: readonly number[]): Working {
  const touched = useMemo(() => touchedSegments(draft), [draft]);
  const wanted = [...new Set([...selected, ...touched])].sort((a, b) => a - b);
  const query = useQuery({
    queryKey: ['editable', wanted.join()],
    queryFn: () => readEditable(wanted),
    enabled: wanted.length > 0,
    placeholderData: (previous) => previous,
  });
  const segments = query.data?.segments ?? NONE;
  const worked = useMemo(
    () =>
      segments.map((segment): Worked => {
        const before = segment.record?.spans ?? [];
        const stretches = takeSteps(draft.steps, segment.segmentId, before, segment.lengthM);
        return { segment, before, stretches, changes: changedStretches(before, stretches, segment.lengthM) };
      }),
    [segments, draft.steps],
  );
  return {
    today: query.data?.today ?? dayOfInstant(new Date().toISOString()),
    query,
    segments,
    inHand: worked.filter(({ segment }) => selected.includes(segment.segmentId)),
    dirty: worked.filter(({ segment, changes }) => touched.includes(segment.segmentId) && changes.length > 0),
  };
}
