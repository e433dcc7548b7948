import type { LightEdit } from '../../geodata/contract/light-edits.ts';

/**
 * Edits in rounds, one after the other, none with two of a segment or of an id: an edit of the second round stands
 * on what the first one wrote. Mostly there is one round.
 */
export function roundsOf(edits: readonly LightEdit[]): LightEdit[][] {
  const rounds: LightEdit[][] = [];
  for (const edit of edits) {
    // After the last round that holds another edit of this segment or id, so that their order is kept.
    const last = rounds.findLastIndex((round) =>
      round.some(({ id, segmentId }) => id === edit.id || segmentId === edit.segmentId),
    );
    const round = rounds[last + 1];
    if (round === undefined) rounds.push([edit]);
    else round.push(edit);
  }
  return rounds;
}
