import '../panels/DarkPanel.css';
import '../budget/BudgetPanel.css';
import './EditPanel.css';
import { useQuery } from '@tanstack/react-query';
import { Redo2, Undo2, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { LightEdit, LightSpan } from '../../../geodata/contract/light-edits.ts';
import { changedStretches } from '../../../geodata/light/edit/changed-stretches.ts';
import { takeSteps, withoutSegment } from '../../../geodata/light/edit/edit-steps.ts';
import { mergeEqual } from '../../../geodata/light/edit/merge-equal.ts';
import type { FactChanges } from '../../../geodata/light/edit/set-facts.ts';
import { spansOf } from '../../../geodata/light/edit/stretches.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { useAnnounce } from '../../frame/announcer.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { ConflictDialog } from './ConflictDialog.tsx';
import { EditPreview } from './EditPreview.tsx';
import { readEditable } from './edit-client.ts';
import { toggled } from './edit-list.ts';
import { FactForm } from './FactForm.tsx';
import { ResurveyList } from './ResurveyList.tsx';
import { StretchStrip } from './StretchStrip.tsx';
import { useDraft } from './use-draft.ts';
import { type Conflict, useSaving } from './use-saving.ts';

type Props = {
  readonly tabs: ReactNode;
  readonly table: SegmentTable | undefined;
  readonly on: string;
  readonly classes: readonly RoadClass[];
  readonly unit: string | null;
  readonly selected: readonly number[];
  readonly onSelected: (ids: readonly number[]) => void;
  readonly nameOf: (code: string) => string | null;
  /** Rows of the selected segments, for the map. */
  readonly onWorks: (rows: readonly number[]) => void;
  readonly onShow: (segment: number) => void;
};

const NONE: readonly number[] = [];

/** Light of the selected segments set anew: facts, cuts, a reason, what it changes, and back again. */
export function EditPanel(props: Props) {
  const { tabs, table, on, classes, unit, selected, onSelected, nameOf, onWorks, onShow } = props;
  const language = useLanguage();
  const announce = useAnnounce();
  const { draft, change, add, undo, redo, clear } = useDraft();
  const saving = useSaving();
  const [chosen, setChosen] = useState<number | null>(null);
  const touched = useMemo(
    () => [...new Set(draft.steps.flatMap((step) => (step.kind === 'set' ? step.segments : [step.segment])))],
    [draft.steps],
  );
  const wanted = [...new Set([...selected, ...touched])].sort((a, b) => a - b);
  const editable = useQuery({
    queryKey: ['editable', wanted.join()],
    queryFn: () => readEditable(wanted),
    enabled: wanted.length > 0,
    placeholderData: (previous) => previous,
  });
  const today = editable.data?.today ?? on;
  const segments = useMemo(() => editable.data?.segments ?? [], [editable.data]);
  const worked = useMemo(
    () =>
      segments.map((segment) => {
        const before = segment.record?.spans ?? [];
        const stretches = takeSteps(draft.steps, segment.segmentId, before, segment.lengthM);
        return { segment, before, stretches, changes: changedStretches(before, stretches, segment.lengthM) };
      }),
    [segments, draft.steps],
  );
  const inHand = worked.filter(({ segment }) => selected.includes(segment.segmentId));
  const single = inHand.length === 1 ? inHand[0] : undefined;
  const part = single !== undefined && chosen !== null ? single.stretches[chosen] : undefined;
  const dirty = worked.filter(
    ({ segment, changes }) => touched.includes(segment.segmentId) && changes.length > 0,
  );

  useEffect(() => {
    if (table === undefined) return;
    const rows: number[] = [];
    for (let row = 0; row < table.count; row += 1) {
      if (selected.includes(table.segment[row] ?? -1)) rows.push(row);
    }
    onWorks(rows);
    return () => onWorks(NONE);
  }, [table, selected, onWorks]);
  const count = selected.length;
  const km = inHand.reduce((sum, { segment }) => sum + segment.lengthM, 0) / 1000;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection has other stretches
  useEffect(() => setChosen(null), [selected.join()]);

  const bases = () =>
    Object.fromEntries(inHand.map(({ segment }) => [segment.segmentId, segment.record?.id ?? null]));
  const apply = (changes: FactChanges) => {
    const ids = inHand.map(({ segment }) => segment.segmentId);
    add({ kind: 'set', segments: ids, fromM: part?.fromM ?? 0, toM: part?.toM ?? null, changes }, bases());
    announce(m.edit_applied({ n: formatNumber(ids.length, language) }));
  };
  const editOf = (segmentId: number, spans: readonly LightSpan[], base: number | null): LightEdit => ({
    id: crypto.randomUUID(),
    segmentId,
    baseRecordId: base,
    validOn: today,
    spans: spansOf(mergeEqual(spans)),
  });
  // The same edits keep their ids until they change: a second press, or one after a lost answer, saves nothing twice.
  const sent = useRef<{ key: string; edits: LightEdit[] } | null>(null);
  const save = async () => {
    const key = JSON.stringify([draft.steps, draft.bases, today]);
    if (sent.current?.key !== key) {
      const edits = dirty.map(({ segment, stretches }) =>
        editOf(segment.segmentId, stretches, draft.bases[segment.segmentId] ?? null),
      );
      sent.current = { key, edits };
    }
    const isDone = await saving.save(sent.current.edits, segments, draft.reason);
    if (isDone) {
      clear();
      announce(m.edit_saved({ n: formatNumber(sent.current.edits.length, language) }));
    }
  };
  const settleFor = async (conflict: Conflict, spans: readonly LightSpan[]) => {
    const edit = editOf(conflict.segmentId, spans, conflict.theirs?.id ?? null);
    const reason = draft.reason || m.edit_reason_undo();
    if (await saving.save([edit], segments, reason)) drop(conflict);
  };
  const drop = (conflict: Conflict) => {
    saving.dropConflict(conflict.editId);
    const steps = withoutSegment(draft.steps, conflict.segmentId);
    const { [conflict.segmentId]: _, ...others } = draft.bases;
    change({ steps, undone: [], bases: others, ...(steps.length === 0 ? { reason: '' } : {}) });
  };
  const isClean = draft.steps.length === 0;
  const mayUndo = !isClean || (saving.saved.length > 0 && !saving.isUndone);
  const mayRedo = draft.undone.length > 0 || (isClean && saving.isUndone);
  const stepBack = () => (isClean ? void saving.undoOrRedo(today) : undo());
  const stepForward = () => (draft.undone.length > 0 ? redo() : void saving.undoOrRedo(today));
  const keys = useRef({ stepBack, stepForward, mayUndo, mayRedo });
  keys.current = { stepBack, stepForward, mayUndo, mayRedo };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (!(event.ctrlKey || event.metaKey) || isTyping) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (isRedo ? !keys.current.mayRedo : key !== 'z' || !keys.current.mayUndo) return;
      event.preventDefault();
      if (isRedo) keys.current.stepForward();
      else keys.current.stepBack();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const roadName = (id: number) => {
    const name = segments.find(({ segmentId }) => segmentId === id)?.routeName || m.light_no_name();
    return `${name} · ${m.light_route_part({ id: String(id) })}`;
  };
  const [conflict] = saving.conflicts;
  return (
    <div className="edit-panel budget-panel">
      <header>
        {tabs}
        <p aria-live="polite">
          {count === 0
            ? m.edit_none()
            : m.edit_count({ n: formatNumber(count, language), km: formatKm(km, language) })}
        </p>
        <div className="edit-tools">
          <button type="button" disabled={!mayUndo || saving.isBusy} onClick={stepBack}>
            <Undo2 size={15} aria-hidden /> {m.edit_undo()}
          </button>
          <button type="button" disabled={!mayRedo || saving.isBusy} onClick={stepForward}>
            <Redo2 size={15} aria-hidden /> {m.edit_redo()}
          </button>
          {count === 0 ? null : (
            <button type="button" onClick={() => onSelected([])}>
              <X size={15} aria-hidden /> {m.edit_clear()}
            </button>
          )}
        </div>
      </header>
      <div className="edit-body">
        {editable.isError ? (
          <p role="alert" className="edit-bad">
            {m.failed_title()}{' '}
            <button type="button" className="link-button" onClick={() => editable.refetch()}>
              {m.retry()}
            </button>
          </p>
        ) : null}
        {saving.saved.length > 0 && isClean ? (
          <p className="edit-toast" role="status">
            {saving.isUndone
              ? m.edit_undone()
              : m.edit_saved({ n: formatNumber(saving.saved.length, language) })}{' '}
            <button type="button" disabled={saving.isBusy} onClick={() => void saving.undoOrRedo(today)}>
              {saving.isUndone ? m.edit_redo() : m.edit_undo()}
            </button>
          </p>
        ) : null}
        {inHand.length === 0 ? null : (
          <>
            {single === undefined ? null : (
              <>
                <h3>{roadName(single.segment.segmentId)}</h3>
                <StretchStrip
                  stretches={single.stretches}
                  lengthM={single.segment.lengthM}
                  chosen={part === undefined ? null : chosen}
                  onChoose={setChosen}
                  onSplit={(atM) => add({ kind: 'split', segment: single.segment.segmentId, atM }, bases())}
                />
              </>
            )}
            <FactForm
              key={`${selected.join()} ${chosen}`}
              stretches={part === undefined ? inHand.flatMap(({ stretches }) => stretches) : [part]}
              today={today}
              onApply={apply}
            />
          </>
        )}
        {dirty.length === 0 ? null : (
          <form
            className="edit-save"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <EditPreview worked={dirty} on={on} classes={classes} nameOf={nameOf} roadName={roadName} />
            <label>
              <span>{m.edit_reason()}</span>
              <textarea
                rows={2}
                maxLength={500}
                required
                value={draft.reason}
                onChange={(event) => change({ reason: event.target.value })}
              />
            </label>
            <button type="submit" className="is-main" disabled={saving.isBusy || draft.reason.trim() === ''}>
              {saving.isBusy ? m.edit_saving() : m.edit_save({ n: formatNumber(dirty.length, language) })}
            </button>
          </form>
        )}
        {saving.failure === null ? null : (
          <p role="alert" className="edit-bad">
            {saving.failure}
          </p>
        )}
        {saving.refused.length === 0 ? null : (
          <ul role="alert" className="edit-bad">
            {saving.refused.flatMap(({ segmentId, problems }) =>
              problems.map((problem) => (
                <li key={`${segmentId} ${problem.code} ${problem.field}`}>
                  {roadName(segmentId)}: {problem.message[language]}
                </li>
              )),
            )}
          </ul>
        )}
        <details className="edit-again" open={count === 0 && dirty.length === 0}>
          <summary>{m.resurvey_title()}</summary>
          <ResurveyList
            unit={unit}
            selected={selected}
            onToggle={(id) => onSelected(toggled(selected, id))}
            onShow={onShow}
          />
        </details>
      </div>
      {conflict === undefined ? null : (
        <ConflictDialog
          key={conflict.editId}
          conflict={conflict}
          name={roadName(conflict.segmentId)}
          isBusy={saving.isBusy}
          onKeepTheirs={() => drop(conflict)}
          onWrite={(spans) => void settleFor(conflict, spans)}
          onLater={() => saving.dropConflict(conflict.editId)}
        />
      )}
    </div>
  );
}
