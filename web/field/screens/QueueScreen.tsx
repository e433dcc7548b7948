import { ArrowLeft, Send } from 'lucide-react';
import type { ItemState, QueueItem } from '../../../geodata/field/queue.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import type { useFieldPlace } from '../data/field-place.ts';
import type { Field } from '../data/use-field.ts';
import { ConflictChoice } from './ConflictChoice.tsx';

type Props = { readonly field: Field; readonly go: ReturnType<typeof useFieldPlace>['go'] };

/** Everything this device has to say to the portal, and how far each item has come. */
export function QueueScreen({ field, go }: Props) {
  const newest = field.items.toReversed();
  return (
    <div className="field-page">
      <button type="button" className="field-back" onClick={() => go({})}>
        <ArrowLeft size={18} aria-hidden /> {m.field_lists()}
      </button>
      <h2>{m.field_queue()}</h2>
      <button type="button" className="field-main-button" disabled={field.sending} onClick={field.send}>
        <Send size={18} aria-hidden /> {field.sending ? m.field_state_sending() : m.field_send_now()}
      </button>
      {newest.length === 0 ? <p className="field-note">{m.field_queue_empty()}</p> : null}
      <ul className="field-queue">
        {newest.map((item) => (
          <li key={item.id} data-state={item.state.name}>
            <strong>{item.routeName}</strong>
            <span>{kindText(item)}</span>
            <span className={`field-state is-${item.state.name}`}>{stateText(item.state)}</span>
            {item.note === '' ? null : <q>{item.note}</q>}
            {item.state.name === 'refused' ? (
              <ul className="field-fault">
                {item.state.reasons.map((reason) => (
                  <li key={reason.en}>{reason[getLocale()]}</li>
                ))}
              </ul>
            ) : null}
            {item.kind === 'edit' && item.state.name === 'conflict' ? (
              <ConflictChoice item={item} state={item.state} field={field} />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function kindText(item: QueueItem): string {
  if (item.kind === 'photo') return m.field_item_photo({ kb: formatNumber(item.bytes / 1000, getLocale()) });
  return m.field_item_edit({ n: item.edit.spans.length });
}

function stateText(state: ItemState): string {
  switch (state.name) {
    case 'waiting':
      return m.field_state_waiting();
    case 'sending':
      return m.field_state_sending();
    case 'sent':
      return m.field_state_sent();
    case 'conflict':
      return m.field_state_conflict();
    case 'refused':
      return m.field_state_refused();
    case 'dropped':
      return state.isReplaced === true ? m.field_state_replaced() : m.field_state_dropped();
  }
}
