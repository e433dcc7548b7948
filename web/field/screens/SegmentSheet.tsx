import { ArrowLeft, Camera, Scissors } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import type { FieldSegment } from '../../../geodata/contract/field.ts';
import { LONGEST_NOTE } from '../../../geodata/contract/field.ts';
import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { newEdit, stretchesHere } from '../../../geodata/field/local-edit.ts';
import { measureOfPosition } from '../../../geodata/field/measure-of-position.ts';
import { nextInstant } from '../../../geodata/field/phone-clock.ts';
import { isOpen, READY } from '../../../geodata/field/queue.ts';
import { editProblems } from '../../../geodata/light/edit/edit-problems.ts';
import { setFacts } from '../../../geodata/light/edit/set-facts.ts';
import { splitAt } from '../../../geodata/light/edit/split-at.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { laterDay } from '../../../geodata/time/day.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import { addItem, type Worklist } from '../data/field-database.ts';
import { shrinkPhoto } from '../data/shrink-photo.ts';
import type { Field } from '../data/use-field.ts';
import type { Fix } from '../data/use-position.ts';
import { StretchFields } from './StretchFields.tsx';
import { StretchStrip } from './StretchStrip.tsx';

type Props = {
  readonly segment: FieldSegment;
  readonly worklist: Worklist;
  readonly field: Field;
  readonly fix: Fix | null;
  readonly onBack: () => void;
};

/** A fix further from the road than this does not say where on it one stands. */
const FARTHEST_FIX_M = 60;

/** One segment: what is known of it along its length, what is found now, photos, a note. */
export function SegmentSheet({ segment, worklist, field, fix, onBack }: Props) {
  const language = getLocale();
  const id = useId();
  // Whatever the clock of the phone says, nothing is found before its list was downloaded or what it corrects.
  const earliest = laterDay(worklist.content.today, segment.record?.validOn ?? '');
  const today = laterDay(dayOfInstant(new Date().toISOString()), earliest);
  const known = stretchesHere(segment, field.items);
  const [draft, setDraft] = useState<readonly LightSpan[] | null>(null);
  const [at, setAt] = useState(0);
  const [cut, setCut] = useState('');
  const [note, setNote] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const stretches = draft ?? known;
  const stretch = stretches[Math.min(at, stretches.length - 1)];
  const here = fix === null ? null : measureOfPosition(segment.line, [fix.lon, fix.lat], segment.lengthM);
  const standsHere = here !== null && here.awayM <= FARTHEST_FIX_M;
  const photos = field.items.filter((item) => item.kind === 'photo' && item.segmentId === segment.segmentId);

  const split = () => {
    const measure = Number(cut.replace(',', '.'));
    if (!Number.isFinite(measure) || measure <= 0 || measure >= segment.lengthM) {
      setFaults([m.field_cut_range({ max: formatNumber(segment.lengthM, language) })]);
      return;
    }
    setFaults([]);
    const parts = splitAt(stretches, measure);
    setDraft(parts);
    setAt(
      Math.max(
        0,
        parts.findIndex(({ fromM }) => fromM >= measure - 0.01),
      ),
    );
    setCut('');
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const edit = newEdit(segment, field.items, stretches, { id: crypto.randomUUID(), validOn: today });
    const problems = editProblems(edit, segment.lengthM, edit.validOn);
    setFaults(problems.map(({ message }) => message[language]));
    if (problems.length > 0) return;
    try {
      await addItem({
        kind: 'edit',
        id: edit.id,
        worklistId: worklist.id,
        segmentId: segment.segmentId,
        routeName: segment.routeName,
        createdAt: nextInstant(field.items, Date.now()),
        note,
        state: READY,
        edit,
      });
    } catch {
      setFaults([m.field_store_full()]);
      return;
    }
    setDraft(null);
    setNote('');
    setSaid(m.field_saved_here());
    field.changed();
  };

  const addPhoto = async (file: File | undefined) => {
    if (file === undefined) return;
    setFaults([]);
    try {
      const photo = await shrinkPhoto(file);
      await addItem(
        {
          kind: 'photo',
          id: crypto.randomUUID(),
          worklistId: worklist.id,
          segmentId: segment.segmentId,
          routeName: segment.routeName,
          createdAt: nextInstant(field.items, Date.now()),
          note,
          state: READY,
          bytes: photo.size,
        },
        photo,
      );
      setSaid(m.field_photo_kept());
      field.changed();
    } catch (error) {
      setFaults([
        error instanceof Error && error.name === 'PhotoUnreadable'
          ? m.field_photo_unreadable()
          : m.field_store_full(),
      ]);
    }
  };

  return (
    <form className="field-segment" onSubmit={save}>
      <button type="button" className="field-back" onClick={onBack}>
        <ArrowLeft size={18} aria-hidden /> {worklist.name}
      </button>
      <h2>{segment.routeName}</h2>
      <StretchStrip
        stretches={stretches}
        lengthM={segment.lengthM}
        chosen={at}
        hereM={standsHere ? here.measureM : null}
        onChoose={setAt}
      />
      <div className="field-cut">
        <label htmlFor={`${id}-cut`}>{m.field_cut_at()}</label>
        <input
          id={`${id}-cut`}
          inputMode="decimal"
          value={cut}
          placeholder={formatNumber(segment.lengthM / 2, language)}
          onChange={(event) => setCut(event.currentTarget.value)}
        />
        <button type="button" onClick={split}>
          <Scissors size={18} aria-hidden /> {m.field_cut()}
        </button>
        <button
          type="button"
          disabled={!standsHere}
          onClick={() => setCut(here === null ? '' : String(Math.round(here.measureM)))}
        >
          {m.field_cut_here()}
        </button>
      </div>
      {stretch === undefined ? null : (
        <StretchFields
          key={`${stretch.fromM} ${stretch.toM}`}
          stretch={stretch}
          today={today}
          onChange={(changes) => setDraft(setFacts(stretches, stretch.fromM, stretch.toM, changes))}
        />
      )}
      <label className="field-note-input">
        {m.field_note()}
        <textarea
          maxLength={LONGEST_NOTE}
          rows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div className="field-photo-row">
        <label className="field-photo">
          <Camera size={20} aria-hidden /> {m.field_photo()}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              void addPhoto(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {photos.length > 0 ? (
          <span>
            {m.field_photos({ n: photos.length, sent: photos.filter((each) => !isOpen(each)).length })}
          </span>
        ) : null}
      </div>
      {faults.length > 0 ? (
        <ul className="field-fault" role="alert">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      ) : null}
      <output className="field-said">{said}</output>
      <button type="submit" className="field-main-button" disabled={draft === null}>
        {m.field_save()}
      </button>
    </form>
  );
}
