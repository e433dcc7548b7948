import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { type EditItem, type ItemState, READY } from '../../../geodata/field/queue.ts';
import { changedStretches, changeLine } from '../../../geodata/light/edit/changed-stretches.ts';
import { compareEdits, settle } from '../../../geodata/light/edit/compare-edits.ts';
import { spansOf } from '../../../geodata/light/edit/stretches.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { addItem, setState } from '../data/field-database.ts';
import { nowSpeaks } from '../data/send-queue.ts';
import type { Field } from '../data/use-field.ts';

type Conflict = Extract<ItemState, { name: 'conflict' }>;
type Props = { readonly item: EditItem; readonly state: Conflict; readonly field: Field };

/** Someone else wrote of the segment since: both values, and who holds. */
export function ConflictChoice({ item, state: { base, theirs }, field }: Props) {
  const language = getLocale();
  const segment = field.worklists
    ?.find(({ id }) => id === item.worklistId)
    ?.content.segments.find(({ segmentId }) => segmentId === item.segmentId);
  const lengthM = segment?.lengthM ?? Math.max(...item.edit.spans.map(({ toM }) => toM), 1);
  const was = base?.spans ?? [];
  const lines = (spans: readonly LightSpan[]) =>
    changedStretches(was, spans, lengthM).map((stretch) => changeLine(stretch)[language]);
  const comparison = compareEdits(was, theirs?.spans ?? [], item.edit.spans, lengthM);

  const keepTheirs = async () => {
    await nowSpeaks(item, theirs);
    await setState(item.id, () => ({ name: 'dropped' }));
    field.changed();
  };
  const write = async (spans: readonly LightSpan[]) => {
    const now = Date.now();
    const { baseEditId: _, ...edit } = item.edit;
    const validOn = [edit.validOn, theirs?.validOn ?? edit.validOn, dayOfInstant(new Date(now).toISOString())]
      .sort()
      .at(-1);
    const id = crypto.randomUUID();
    await nowSpeaks(item, theirs);
    await addItem({
      ...item,
      id,
      state: READY,
      edit: {
        ...edit,
        id,
        baseRecordId: theirs?.id ?? null,
        validOn: validOn ?? edit.validOn,
        spans: spansOf(spans),
      },
    });
    await setState(item.id, () => ({ name: 'dropped' }));
    field.changed();
  };

  return (
    <div className="field-conflict">
      <div>
        <strong>
          {theirs === null
            ? m.field_theirs_none()
            : m.field_theirs({ by: theirs.by, day: formatDate(theirs.validOn) })}
        </strong>
        <Lines lines={lines(theirs?.spans ?? [])} />
      </div>
      <div>
        <strong>{m.field_mine()}</strong>
        <Lines lines={lines(item.edit.spans)} />
      </div>
      <div className="field-conflict-buttons">
        <button type="button" onClick={keepTheirs}>
          {m.field_take_theirs()}
        </button>
        {comparison.collides ? (
          <button type="button" onClick={() => write(item.edit.spans)}>
            {m.field_take_mine()}
          </button>
        ) : (
          <button type="button" onClick={() => write(settle(comparison, () => 'mine'))}>
            {m.field_take_both()}
          </button>
        )}
      </div>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <p>{m.field_no_change()}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
