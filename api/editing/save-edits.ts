import type { TransactionSql } from 'postgres';
import type { EditableSegment, LightOutcome } from '../../geodata/contract/light-edit-answers.ts';
import type { LightEdit } from '../../geodata/contract/light-edits.ts';
import { type Decision, decideEdit } from '../../geodata/light/edit/decide-edit.ts';
import type { Problem } from '../../geodata/problem/problem.ts';
import {
  readEditableSegments,
  readRecords,
  type StoredRecord,
  shownRecord,
} from '../queries/light-records.ts';
import { appendRecords } from './append-records.ts';
import { roundsOf } from './rounds-of.ts';

export interface Saving {
  readonly mode: 'all' | 'each';
  readonly actor: string;
  readonly reason: string;
  readonly today: string;
  /** Codes of the communes whose segments the actor may edit; null: all. */
  readonly communes: ReadonlySet<string> | null;
}

/**
 * Decides on edits and appends what may be saved, in the caller's transaction; `all` appends nothing when one of
 * them fails. Segments are locked first, so that of two editors one reads what the other wrote. Returns what became
 * of each, in the order given.
 */
export async function saveEdits(
  sql: TransactionSql,
  edits: readonly LightEdit[],
  saving: Saving,
): Promise<LightOutcome[]> {
  const segmentIds = [...new Set(edits.map(({ segmentId }) => segmentId))];
  await sql`select portal.take_turns(${sql.array(segmentIds.map(String))}::text[]::bigint[])`;
  const outcomes = new Map<LightEdit, LightOutcome>();
  for (const round of roundsOf(edits)) {
    for (const [edit, outcome] of await saveRound(sql, round, saving)) outcomes.set(edit, outcome);
  }
  return edits.flatMap((edit) => outcomes.get(edit) ?? []);
}

interface Known {
  readonly segments: ReadonlyMap<number, EditableSegment>;
  readonly byEdit: ReadonlyMap<string, StoredRecord>;
  readonly byId: ReadonlyMap<number, StoredRecord>;
}

async function readKnown(sql: TransactionSql, round: readonly LightEdit[], today: string): Promise<Known> {
  const segments = await readEditableSegments(
    sql,
    round.map(({ segmentId }) => segmentId),
    today,
    { own: false },
  );
  const records = await readRecords(sql, {
    editIds: round.flatMap(({ id, baseEditId }) => (baseEditId === undefined ? [id] : [id, baseEditId])),
    recordIds: round.flatMap(({ baseRecordId }) => baseRecordId ?? []),
  });
  return {
    segments: new Map(segments.map((segment) => [segment.segmentId, segment])),
    byEdit: new Map(records.flatMap((record) => (record.editId === null ? [] : [[record.editId, record]]))),
    byId: new Map(records.map((record) => [record.id, record])),
  };
}

async function saveRound(
  sql: TransactionSql,
  round: readonly LightEdit[],
  saving: Saving,
): Promise<Map<LightEdit, LightOutcome>> {
  const known = await readKnown(sql, round, saving.today);
  const decided = round.map((edit) => ({ edit, decision: decide(edit, known, saving) }));
  const fails = decided.some(({ decision: { kind } }) => kind === 'conflict' || kind === 'refused');
  const saves = saving.mode === 'each' || !fails;
  const appended = decided.flatMap(({ edit, decision }) => {
    if (decision.kind !== 'save' || !saves) return [];
    const before = known.segments.get(edit.segmentId)?.record ?? null;
    return [{ editId: edit.id, record: decision.record, before }];
  });
  const ids = appended.length === 0 ? new Map() : await appendRecords(sql, appended, saving);
  return new Map(decided.map(({ edit, decision }) => [edit, outcomeOf(edit, decision, known, ids)]));
}

function decide(edit: LightEdit, { segments, byEdit }: Known, { today, communes }: Saving): Decision {
  const segment = segments.get(edit.segmentId);
  const isElsewhere = segment?.pieces.every(({ unit }) => unit === null || !communes?.has(unit));
  if (communes !== null && isElsewhere === true) return { kind: 'refused', problems: [ELSEWHERE] };
  return decideEdit(edit, {
    today,
    lengthM: segment?.lengthM ?? null,
    speaking: segment?.record ?? null,
    earlier: byEdit.get(edit.id) ?? null,
    baseOfEdit: edit.baseEditId === undefined ? null : (byEdit.get(edit.baseEditId)?.id ?? null),
  });
}

const ELSEWHERE: Problem = {
  code: 'other-district',
  where: { field: 'segmentId' },
  message: {
    vi: 'Đoạn đường nằm ngoài huyện mà tài khoản này phụ trách',
    en: 'The segment lies outside the district of this account',
  },
};

function outcomeOf(
  edit: LightEdit,
  decision: Decision,
  { segments, byEdit, byId }: Known,
  ids: ReadonlyMap<string, number>,
): LightOutcome {
  const head = { editId: edit.id, segmentId: edit.segmentId };
  switch (decision.kind) {
    case 'save': {
      const recordId = ids.get(edit.id);
      return recordId === undefined
        ? { outcome: 'would-save', ...head }
        : { outcome: 'saved', ...head, recordId };
    }
    case 'repeated':
      return { outcome: 'repeated', ...head, recordId: decision.recordId };
    case 'conflict': {
      const segment = segments.get(edit.segmentId);
      const seen =
        edit.baseEditId === undefined ? byId.get(edit.baseRecordId ?? -1) : byEdit.get(edit.baseEditId);
      return {
        outcome: 'conflict',
        ...head,
        lengthM: segment?.lengthM ?? 0,
        base: seen?.segmentId === edit.segmentId ? shownRecord(seen) : null,
        theirs: segment?.record ?? null,
        mine: edit.spans,
      };
    }
    case 'refused':
      return {
        outcome: 'refused',
        ...head,
        problems: decision.problems.map(({ code, message, where, value, wanted }) => ({
          code,
          message,
          ...(where?.field === undefined ? {} : { field: where.field }),
          ...(value === undefined ? {} : { value }),
          ...(wanted === undefined ? {} : { wanted }),
        })),
      };
  }
}
