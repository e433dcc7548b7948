import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import type { EditItem, ItemState } from '../../../geodata/field/queue.ts';
import { type Choice, settleConflict } from '../../../geodata/field/settle-conflict.ts';
import { changedStretches, changeLine } from '../../../geodata/light/edit/changed-stretches.ts';
import { compareEdits, settle } from '../../../geodata/light/edit/compare-edits.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { storeSettlement } from '../data/field-database.ts';
import type { Field } from '../data/use-field.ts';

type Conflict = Extract<ItemState, { name: 'conflict' }>;
type Props = { readonly item: EditItem; readonly state: Conflict; readonly field: Field };

/** Someone else wrote of the segment since: both values, and who holds. */
export function ConflictChoice({ item, state, field }: Props) {
  const { base, theirs } = state;
  const language = getLocale();
  const segment = field.worklists
    ?.find(({ id }) => id === item.worklistId)
    ?.content.segments.find(({ segmentId }) => segmentId === item.segmentId);
  const lengthM = segment?.lengthM ?? Math.max(...item.edit.spans.map(({ toM }) => toM), 1);
  const was = base?.spans ?? [];
  const lines = (spans: readonly LightSpan[]) =>
    changedStretches(was, spans, lengthM).map((stretch) => changeLine(stretch)[language]);
  const comparison = compareEdits(was, theirs?.spans ?? [], item.edit.spans, lengthM);

  const conflict = { ...item, state };
  const choose = async (choice: Choice) => {
    await storeSettlement(item, settleConflict(field.items, conflict, choice, lengthM));
    field.changed();
  };
  const write = (spans: readonly LightSpan[]) => {
    const today = dayOfInstant(new Date().toISOString());
    return choose({ kind: 'write', spans, id: crypto.randomUUID(), today });
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
        <button type="button" onClick={() => choose({ kind: 'theirs' })}>
          {m.field_take_theirs()}
        </button>
        <button type="button" onClick={() => write(item.edit.spans)}>
          {m.field_take_mine()}
        </button>
        <button type="button" onClick={() => write(settle(comparison, () => 'mine'))}>
          {comparison.collides ? m.field_take_both_mine() : m.field_take_both()}
        </button>
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
