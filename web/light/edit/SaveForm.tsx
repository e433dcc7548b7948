import { useId } from 'react';
import { LONGEST_REASON } from '../../../geodata/contract/light-edit-answers.ts';
import { earliestDay } from '../../../geodata/light/edit/earliest-day.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { DayEntry } from '../../frame/DayEntry.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { EditPreview } from './EditPreview.tsx';
import type { DraftControl } from './use-draft.ts';
import type { Worked } from './use-working.ts';

type Props = {
  readonly dirty: readonly Worked[];
  readonly control: DraftControl;
  readonly today: string;
  readonly classes: readonly RoadClass[];
  readonly nameOf: (code: string) => string | null;
  readonly roadName: (segmentId: number) => string;
  readonly isBusy: boolean;
  readonly onSave: () => void;
};

/** What will change, from which day, and why: then it may be saved. */
export function SaveForm({ dirty, control, today, classes, nameOf, roadName, isBusy, onSave }: Props) {
  const language = useLanguage();
  const id = useId();
  const { draft, change, clear } = control;
  const day = draft.validOn ?? today;
  const newest = dirty.reduce<Worked | null>((latest, worked) => {
    if (latest === null) return worked;
    return earliestDay(worked.segment.record) > earliestDay(latest.segment.record) ? worked : latest;
  }, null);
  const earliest = earliestDay(newest?.segment.record ?? null);
  const fault =
    day > today
      ? m.edit_from_to_come()
      : newest !== null && day < earliest
        ? m.edit_from_too_early({ road: roadName(newest.segment.segmentId), date: formatDate(earliest) })
        : null;
  const hasReason = draft.reason.trim() !== '';
  return (
    <form
      className="edit-save"
      onSubmit={(event) => {
        event.preventDefault();
        if (hasReason && fault === null) onSave();
      }}
    >
      <EditPreview worked={dirty} on={today} classes={classes} nameOf={nameOf} roadName={roadName} />
      <div className="edit-day">
        <label htmlFor={`${id}-from`}>{m.edit_from()}</label>
        <DayEntry
          id={`${id}-from`}
          required
          min={earliest}
          max={today}
          value={day}
          describedBy={`${id}-from-note`}
          onChange={(from) => change({ validOn: from === '' || from === today ? null : from })}
        />
      </div>
      <p id={`${id}-from-note`} className={fault === null ? 'edit-note' : 'edit-bad'} role="status">
        {fault ?? (day === today ? m.edit_from_note() : m.edit_from_past({ date: formatDate(day) }))}
      </p>
      <label htmlFor={`${id}-reason`}>
        <span>{m.edit_reason()}</span>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={LONGEST_REASON}
          required
          value={draft.reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </label>
      <div className="edit-ways">
        <button type="submit" className="is-main" disabled={isBusy || !hasReason || fault !== null}>
          {isBusy ? m.edit_saving() : m.edit_save({ n: formatNumber(dirty.length, language) })}
        </button>
        <button type="button" disabled={isBusy} onClick={clear}>
          {m.edit_discard()}
        </button>
        {hasReason ? null : <span className="edit-note">{m.edit_reason_first()}</span>}
      </div>
    </form>
  );
}
