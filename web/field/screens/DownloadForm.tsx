import { Download } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { FieldPackage } from '../../../geodata/contract/field.ts';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import { m } from '../../paraglide/messages.js';
import { fetchPackage, findCommunes, type Reply } from '../data/field-client.ts';
import { keepWorklist } from '../data/field-database.ts';
import type { FieldPlace, useFieldPlace } from '../data/field-place.ts';
import type { Field } from '../data/use-field.ts';

type Props = {
  readonly place: FieldPlace;
  readonly field: Field;
  readonly go: ReturnType<typeof useFieldPlace>['go'];
};

/** Idle, under way, what went wrong, or the communes that the typed name may mean. */
type State = 'idle' | 'loading' | { readonly fault: string } | { readonly choices: readonly UnitSummary[] };

const LONGEST_NAME = 120;

function nameOf({ offeredName }: FieldPlace, query: string, content: FieldPackage | null): string {
  if (offeredName !== null && offeredName.trim() !== '') return offeredName.trim().slice(0, LONGEST_NAME);
  const code = new URLSearchParams(query).get('unit');
  if (code === null) return m.field_list_default();
  return content?.units.find((unit) => unit.code === code)?.name ?? m.field_list_of_unit({ code });
}

function faultOf(reply: Exclude<Reply<unknown>, { readonly kind: 'answer' }>): string {
  if (reply.kind === 'sign-in') return m.field_sign_in_needed();
  return reply.kind === 'away' ? m.field_away() : reply.message;
}

/** Carries a list along: the one that a link offers, or the roads of a commune by its name or code. */
export function DownloadForm({ place, field, go }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [state, setState] = useState<State>('idle');

  const download = async (query: string) => {
    setState('loading');
    const reply = await fetchPackage(query);
    if (reply.kind !== 'answer') return setState({ fault: faultOf(reply) });
    if (reply.body.segments.length === 0) return setState({ fault: m.field_nothing_there() });
    const list = crypto.randomUUID();
    try {
      await keepWorklist({
        id: list,
        name: nameOf(place.offered === query ? place : { ...place, offeredName: null }, query, reply.body),
        source: query,
        downloadedAt: Date.now(),
        bytes: reply.bytes,
        content: reply.body,
      });
      await navigator.storage?.persist?.();
    } catch {
      return setState({ fault: m.field_store_full() });
    }
    field.changed();
    go({ list });
  };
  const ofUnit = ({ code }: UnitSummary) => download(`unit=${encodeURIComponent(code)}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (place.offered !== null) return download(place.offered);
    if (text.trim() === '') return;
    setState('loading');
    const found = await findCommunes(text.trim());
    if (found.kind !== 'answer') return setState({ fault: faultOf(found) });
    const { units } = found.body;
    const [only] = units;
    if (only === undefined) return setState({ fault: m.field_unit_none({ text: text.trim() }) });
    return units.length === 1 ? ofUnit(only) : setState({ choices: units });
  };

  return (
    <form className="field-download" onSubmit={submit}>
      {place.offered === null ? (
        <label htmlFor={id}>
          {m.field_unit()}
          <input
            id={id}
            value={text}
            placeholder="Tân Phú"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
      ) : (
        <p>{m.field_offered({ name: nameOf(place, place.offered, null) })}</p>
      )}
      <button type="submit" className="field-main-button" disabled={state === 'loading'}>
        <Download size={18} aria-hidden /> {state === 'loading' ? m.field_downloading() : m.field_download()}
      </button>
      {typeof state === 'object' && 'choices' in state ? (
        <fieldset className="field-communes">
          <legend>{m.field_unit_which()}</legend>
          {state.choices.map((unit) => (
            <button key={unit.code} type="button" onClick={() => ofUnit(unit)}>
              <strong>{unit.name}</strong>
              <span>{[unit.parentName, unit.code].filter((each) => each !== null).join(' · ')}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
      {typeof state === 'object' && 'fault' in state ? (
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
