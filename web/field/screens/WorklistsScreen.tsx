import { Download, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { isOpen } from '../../../geodata/field/queue.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { fetchPackage } from '../data/field-client.ts';
import { keepWorklist, removeWorklist, type Worklist } from '../data/field-database.ts';
import type { FieldPlace, useFieldPlace } from '../data/field-place.ts';
import type { Field } from '../data/use-field.ts';

type Go = ReturnType<typeof useFieldPlace>['go'];
type Props = { readonly field: Field; readonly place: FieldPlace; readonly isKept: boolean; readonly go: Go };

const timeText = (at: number) =>
  new Date(at).toLocaleString(getLocale() === 'vi' ? 'vi-VN' : 'en-GB', {
    dateStyle: 'short',
    timeStyle: 'short',
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
        <span>{m.field_list_downloaded({ at: timeText(worklist.downloadedAt) })}</span>
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

function nameFor({ offered, offeredName }: FieldPlace): string {
  if (offeredName !== null && offeredName.trim() !== '') return offeredName.trim().slice(0, 120);
  const unit = new URLSearchParams(offered ?? '').get('unit');
  return unit === null ? m.field_list_default() : m.field_list_of_unit({ code: unit });
}

function DownloadForm({
  place,
  field,
  go,
}: {
  readonly place: FieldPlace;
  readonly field: Field;
  readonly go: Go;
}) {
  const id = useId();
  const [unit, setUnit] = useState(() => new URLSearchParams(place.offered ?? '').get('unit') ?? '');
  const [state, setState] = useState<'idle' | 'loading' | { readonly fault: string }>('idle');
  const isOffered = place.offered !== null && !place.offered.startsWith('unit=');
  const download = async (event: FormEvent) => {
    event.preventDefault();
    const query = isOffered ? place.offered : `unit=${encodeURIComponent(unit.trim())}`;
    if (query === null || (!isOffered && unit.trim() === '')) return;
    setState('loading');
    const reply = await fetchPackage(query);
    if (reply.kind === 'sign-in') return setState({ fault: m.field_sign_in_needed() });
    if (reply.kind === 'away') return setState({ fault: m.field_away() });
    if (reply.kind === 'refused') return setState({ fault: reply.message });
    if (reply.body.segments.length === 0) return setState({ fault: m.field_nothing_there() });
    const worklist: Worklist = {
      id: crypto.randomUUID(),
      name:
        isOffered || place.offered === query ? nameFor(place) : m.field_list_of_unit({ code: unit.trim() }),
      source: query,
      downloadedAt: Date.now(),
      bytes: reply.bytes,
      content: reply.body,
    };
    try {
      await keepWorklist(worklist);
      await navigator.storage?.persist?.();
    } catch {
      return setState({ fault: m.field_store_full() });
    }
    field.changed();
    go({ list: worklist.id });
  };
  return (
    <form className="field-download" onSubmit={download}>
      {isOffered ? (
        <p>{m.field_offered({ name: nameFor(place) })}</p>
      ) : (
        <label htmlFor={id}>
          {m.field_unit()}
          <input
            id={id}
            value={unit}
            inputMode="numeric"
            placeholder="25456"
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
        </label>
      )}
      <button type="submit" className="field-main-button" disabled={state === 'loading'}>
        <Download size={18} aria-hidden /> {state === 'loading' ? m.field_downloading() : m.field_download()}
      </button>
      {typeof state === 'object' ? (
        <p className="field-fault" role="alert">
          {state.fault}
          {state.fault === m.field_sign_in_needed() ? (
            <a href={`/sign-in?to=${encodeURIComponent(`/field${window.location.search}`)}`}>
              {m.field_sign_in()}
            </a>
          ) : null}
        </p>
      ) : null}
    </form>
  );
}
