import { CloudOff, ListChecks, RefreshCw } from 'lucide-react';
import { countStates } from '../../geodata/field/queue.ts';
import { m } from '../paraglide/messages.js';
import { useFieldPlace } from './data/field-place.ts';
import { useField } from './data/use-field.ts';
import { useShellUpdate } from './data/use-shell-update.ts';
import { QueueScreen } from './screens/QueueScreen.tsx';
import { WorklistScreen } from './screens/WorklistScreen.tsx';
import { WorklistsScreen } from './screens/WorklistsScreen.tsx';

/** Field work on a phone: lists that were carried along, their segments, and the queue of what was found. */
export function FieldApp() {
  const field = useField();
  const { place, go } = useFieldPlace();
  const { isKept, update } = useShellUpdate();
  const counts = countStates(field.items);
  const unsent = counts.waiting + counts.sending;
  const worklist = field.worklists?.find(({ id }) => id === place.list) ?? null;
  return (
    <div className="field">
      <header className="field-head">
        <h1>
          <button type="button" className="field-brand" onClick={() => go({})}>
            {m.field_title()}
          </button>
        </h1>
        <output className={field.online ? 'field-net' : 'field-net is-away'}>
          {field.online ? null : <CloudOff size={16} aria-hidden />}
          {field.online ? m.field_online() : m.field_offline()}
        </output>
        <button type="button" className="field-queue-button" onClick={() => go({ queue: true })}>
          <ListChecks size={18} aria-hidden />
          {counts.conflict > 0
            ? m.field_queue_conflicts({ n: counts.conflict })
            : unsent > 0
              ? m.field_queue_waiting({ n: unsent })
              : m.field_queue()}
        </button>
      </header>
      {update === null ? null : (
        <p className="field-strip" role="status">
          {m.field_new_version()}
          <button type="button" onClick={update}>
            <RefreshCw size={16} aria-hidden /> {m.field_take_over()}
          </button>
        </p>
      )}
      {field.needsSignIn ? (
        <p className="field-strip is-urgent" role="alert">
          {m.field_sign_in_needed()}
          <a href="/sign-in?to=%2Ffield">{m.field_sign_in()}</a>
        </p>
      ) : null}
      {field.failed ? (
        <p className="field-strip is-urgent" role="alert">
          {m.field_store_failed()}
        </p>
      ) : null}
      {field.isFull ? (
        <p className="field-strip is-urgent" role="alert">
          {m.field_store_stuck()}
        </p>
      ) : null}
      <main className="field-main">
        {place.queue ? (
          <QueueScreen field={field} go={go} />
        ) : worklist !== null ? (
          <WorklistScreen field={field} worklist={worklist} chosen={place.segment} go={go} />
        ) : (
          <WorklistsScreen field={field} place={place} isKept={isKept} go={go} />
        )}
      </main>
    </div>
  );
}
