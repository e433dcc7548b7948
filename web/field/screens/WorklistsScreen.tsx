import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { isOpen } from '../../../geodata/field/queue.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { removeWorklist, type Worklist } from '../data/field-database.ts';
import type { FieldPlace, useFieldPlace } from '../data/field-place.ts';
import type { Field } from '../data/use-field.ts';
import { DownloadForm } from './DownloadForm.tsx';

type Go = ReturnType<typeof useFieldPlace>['go'];
type Props = { readonly field: Field; readonly place: FieldPlace; readonly isKept: boolean; readonly go: Go };

/** "30/11/2026, 21:09" by the clock of the phone. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** The lists on this device, and the way to carry another along. */
export function WorklistsScreen({ field, place, isKept, go }: Props) {
  const { worklists, items, changed } = field;
  return (
    <div className="field-page">
      <DownloadForm key={place.offered ?? ''} place={place} field={field} go={go} />
      <h2>{m.field_lists()}</h2>
      {worklists === null ? <p className="field-note">{m.field_loading()}</p> : null}
      {worklists?.length === 0 ? <p className="field-note">{m.field_no_lists()}</p> : null}
      <ul className="field-lists">
        {worklists?.map((worklist) => (
          <WorklistLine
            key={worklist.id}
            worklist={worklist}
            open={items.filter((item) => item.worklistId === worklist.id && isOpen(item)).length}
            onOpen={() => go({ list: worklist.id })}
            onRemove={async () => {
              await removeWorklist(worklist.id);
              changed();
            }}
          />
        ))}
      </ul>
      <p className="field-note">{isKept ? m.field_kept() : m.field_not_kept()}</p>
    </div>
  );
}

type LineProps = {
  readonly worklist: Worklist;
  /** Items of it that the server does not have yet. */
  readonly open: number;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

function WorklistLine({ worklist, open, onOpen, onRemove }: LineProps) {
  const [asks, setAsks] = useState(false);
  const language = getLocale();
  const km = worklist.content.segments.reduce((sum, { lengthM }) => sum + lengthM, 0) / 1000;
  return (
    <li className="field-list">
      <button type="button" className="field-list-open" onClick={onOpen}>
        <strong>{worklist.name}</strong>
        <span>
          {m.field_list_facts({
            n: formatNumber(worklist.content.segments.length, language),
            km: formatKm(km, language),
            mb: formatNumber(worklist.bytes / 1e6, language, 1),
          })}
        </span>
        <span>{m.field_list_downloaded({ at: CLOCK.format(worklist.downloadedAt) })}</span>
        {open > 0 ? <span className="field-open">{m.field_queue_waiting({ n: open })}</span> : null}
      </button>
      {asks ? (
        <span className="field-confirm">
          {open > 0 ? m.field_remove_unsent({ n: open }) : m.field_remove_sure()}
          <button type="button" className="is-danger" onClick={onRemove}>
            {m.field_remove()}
          </button>
          <button type="button" onClick={() => setAsks(false)}>
            {m.field_keep()}
          </button>
        </span>
      ) : (
        <button
          type="button"
          aria-label={m.field_remove_list({ name: worklist.name })}
          onClick={() => setAsks(true)}
        >
          <Trash2 size={18} aria-hidden />
        </button>
      )}
    </li>
  );
}
