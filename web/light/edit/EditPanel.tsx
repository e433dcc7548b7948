import '../panels/DarkPanel.css';
import '../budget/BudgetPanel.css';
import './EditPanel.css';
import { useSearch } from '@tanstack/react-router';
import type { Position } from 'geojson';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { LightEdit, LightSpan } from '../../../geodata/contract/light-edits.ts';
import { pointOfLine } from '../../../geodata/cut/part-of-line.ts';
import { mergeEqual } from '../../../geodata/light/edit/merge-equal.ts';
import type { FactChanges } from '../../../geodata/light/edit/set-facts.ts';
import { fittingSpans, spansOf } from '../../../geodata/light/edit/stretches.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { laterDay } from '../../../geodata/time/day.ts';
import { useAnnounce } from '../../frame/announcer.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { ConflictDialog } from './ConflictDialog.tsx';
import { EditHead } from './EditHead.tsx';
import { toggled } from './edit-list.ts';
import { FactForm } from './FactForm.tsx';
import { PastNotice } from './PastNotice.tsx';
import { ResurveyList } from './ResurveyList.tsx';
import { SaveForm } from './SaveForm.tsx';
import { SaveProblems } from './SaveProblems.tsx';
import { SegmentRecords } from './SegmentRecords.tsx';
import { StretchStrip } from './StretchStrip.tsx';
import { useDraft } from './use-draft.ts';
import { type Conflict, useSaving } from './use-saving.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useWorking } from './use-working.ts';

type Props = {
  readonly tabs: ReactNode;
  readonly table: SegmentTable | undefined;
  /** Whose unsaved edits these are. */
  readonly account: string;
  readonly on: string;
  readonly classes: readonly RoadClass[];
  readonly unit: string | null;
  readonly selected: readonly number[];
  readonly onSelected: (ids: readonly number[]) => void;
  readonly onDay: (today: string) => void;
  readonly nameOf: (code: string) => string | null;
  /** Rows of the selected segments, for the map. */
  readonly onWorks: (rows: readonly number[]) => void;
  /** Where a segment would be cut, for the map; null: nowhere. */
  readonly onAim: (at: Position | null) => void;
  readonly onShow: (segment: number) => void;
};

const NONE: readonly number[] = [];

/** Light of the selected segments set anew: facts, cuts, a day, a reason, what it changes, and back again. */
export function EditPanel(props: Props) {
  const { tabs, table, account, on, classes, unit, selected, onSelected, nameOf, onWorks, onAim, onShow } =
    props;
  const language = useLanguage();
  const announce = useAnnounce();
  const knownOn = useSearch({ strict: false, select: (search) => search.knownOn });
  const control = useDraft(account);
  const { draft, add, undo, redo, settle } = control;
  const saving = useSaving();
  const [chosen, setChosen] = useState<number | null>(null);
  const { today, query, segments, inHand, dirty } = useWorking(draft, selected);
  const single = inHand.length === 1 ? inHand[0] : undefined;
  const part = single !== undefined && chosen !== null ? single.stretches[chosen] : undefined;
  const isPast = on !== today || knownOn !== undefined;
  const line = single?.segment.line;
  const lengthM = single?.segment.lengthM ?? 0;
  const aim = useCallback(
    (atM: number | null) => {
      onAim(atM === null || line === undefined ? null : pointOfLine(line, atM / lengthM));
    },
    [line, lengthM, onAim],
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection has other stretches
  useEffect(() => setChosen(null), [selected.join()]);

  const bases = () =>
    Object.fromEntries(inHand.map(({ segment }) => [segment.segmentId, segment.record?.id ?? null]));
  const apply = (changes: FactChanges) => {
    const ids = inHand.map(({ segment }) => segment.segmentId);
    add({ kind: 'set', segments: ids, fromM: part?.fromM ?? 0, toM: part?.toM ?? null, changes }, bases());
    announce(m.edit_applied({ n: formatNumber(ids.length, language) }));
  };
  const day = draft.validOn ?? today;
  const editOf = (
    segmentId: number,
    spans: readonly LightSpan[],
    base: number | null,
    validOn: string,
  ): LightEdit => ({
    id: crypto.randomUUID(),
    segmentId,
    baseRecordId: base,
    validOn,
    spans: spansOf(mergeEqual(spans)),
  });
  // The same edits keep their ids until they change: a second press, or one after a lost answer, saves nothing twice.
  const sent = useRef<{ key: string; edits: LightEdit[] } | null>(null);
  const save = async () => {
    const key = JSON.stringify([draft.steps, draft.bases, day]);
    if (sent.current?.key !== key) {
      const edits = dirty.map(({ segment, stretches }) =>
        editOf(segment.segmentId, stretches, draft.bases[segment.segmentId] ?? null, day),
      );
      sent.current = { key, edits };
    }
    const { edits } = sent.current;
    const beforeOf = (id: number) => {
      const worked = dirty.find(({ segment }) => segment.segmentId === id);
      return worked === undefined ? [] : fittingSpans(worked.before, worked.segment.lengthM);
    };
    const done = await saving.save(edits, draft.reason.trim(), beforeOf);
    // Where all is saved the panel says so itself.
    if (done.length > 0 && done.length < edits.length)
      announce(m.edit_saved({ n: formatNumber(done.length, language) }));
    // What was touched and is as it was before has nothing to save either.
    if (done.length === edits.length) control.clear();
    else settle(done);
  };
  const write = async (conflict: Conflict, spans: readonly LightSpan[], reason: string) => {
    const { segmentId, theirs, lengthM } = conflict;
    const edit = editOf(segmentId, spans, theirs?.id ?? null, laterDay(day, theirs?.validOn ?? day));
    const done = await saving.save([edit], reason, () => fittingSpans(theirs?.spans ?? [], lengthM));
    if (done.length > 0) settle([segmentId]);
  };
  const isClean = draft.steps.length === 0;
  const mayTakeBack = isClean && saving.saved.length > 0;
  const serverStep = () => void saving.undoOrRedo();
  const stepBack = saving.isBusy
    ? null
    : !isClean
      ? undo
      : mayTakeBack && !saving.isUndone
        ? serverStep
        : null;
  const stepForward = saving.isBusy
    ? null
    : draft.undone.length > 0
      ? redo
      : mayTakeBack && saving.isUndone
        ? serverStep
        : null;
  useUndoKeys({ stepBack, stepForward });

  const roadName = (id: number) => {
    const name = segments.find(({ segmentId }) => segmentId === id)?.routeName || m.light_no_name();
    return `${name} · ${m.light_route_part({ id: String(id) })}`;
  };
  const [conflict] = saving.conflicts;
  return (
    <div className="edit-panel budget-panel">
      <EditHead
        tabs={tabs}
        count={selected.length}
        km={inHand.reduce((sum, { segment }) => sum + segment.lengthM, 0) / 1000}
        stepBack={stepBack}
        stepForward={stepForward}
        onClear={() => onSelected([])}
      />
      <div className="edit-body">
        {query.isError ? (
          <p role="alert" className="edit-bad">
            {m.failed_title()}{' '}
            <button type="button" className="link-button" onClick={() => query.refetch()}>
              {m.retry()}
            </button>
          </p>
        ) : null}
        {mayTakeBack ? (
          <p className="edit-toast" role="status">
            {saving.isUndone
              ? m.edit_undone()
              : m.edit_saved({ n: formatNumber(saving.saved.length, language) })}{' '}
            <button type="button" disabled={saving.isBusy} onClick={serverStep}>
              {saving.isUndone ? m.edit_redo() : m.edit_undo()}
            </button>
          </p>
        ) : null}
        {isPast ? (
          <PastNotice
            on={on}
            knownOn={knownOn}
            today={today}
            kept={dirty.length}
            onToday={() => props.onDay(today)}
          />
        ) : null}
        {isPast || inHand.length === 0 ? null : (
          <>
            {single === undefined ? null : (
              <>
                <h3>{roadName(single.segment.segmentId)}</h3>
                <StretchStrip
                  stretches={single.stretches}
                  lengthM={single.segment.lengthM}
                  chosen={part === undefined ? null : chosen}
                  onChoose={setChosen}
                  onAim={aim}
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
        {isPast || dirty.length === 0 ? null : (
          <SaveForm
            dirty={dirty}
            control={control}
            today={today}
            classes={classes}
            nameOf={nameOf}
            roadName={roadName}
            isBusy={saving.isBusy}
            onSave={() => void save()}
          />
        )}
        {isClean || dirty.length > 0 || !query.isSuccess ? null : (
          <p className="edit-note">
            {m.edit_nothing_new()}{' '}
            <button type="button" className="link-button" onClick={control.clear}>
              {m.edit_discard()}
            </button>
          </p>
        )}
        <SaveProblems failure={saving.failure} refused={saving.refused} roadName={roadName} />
        {single === undefined ? null : (
          <details className="edit-again">
            <summary>{m.edit_history()}</summary>
            <SegmentRecords id={String(single.segment.segmentId)} />
          </details>
        )}
        <details className="edit-again" open={selected.length === 0 && dirty.length === 0}>
          <summary>{m.resurvey_title()}</summary>
          <ResurveyList
            unit={unit}
            classes={classes}
            selected={selected}
            onToggle={(id) => onSelected(toggled(selected, id))}
            onSelected={onSelected}
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
          onKeepTheirs={() => {
            saving.yieldTo(conflict);
            settle([conflict.segmentId]);
          }}
          onWrite={(spans, reason) => void write(conflict, spans, reason)}
          onLater={() => saving.dropConflict(conflict)}
        >
          <SaveProblems failure={saving.failure} refused={saving.refused} roadName={roadName} />
        </ConflictDialog>
      )}
    </div>
  );
}
