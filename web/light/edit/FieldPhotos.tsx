import './FieldPhotos.css';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { FieldPhoto } from '../../../geodata/contract/field.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { dayOfInstant } from '../../../geodata/time/day-of-instant.ts';
import { m } from '../../paraglide/messages.js';
import { readPhotos } from './edit-client.ts';

const addressOf = ({ id }: FieldPhoto) => `/api/field/photos/${id}`;
const dateOf = ({ takenAt }: FieldPhoto) => formatDate(dayOfInstant(takenAt));

/** Photos that somebody took of a segment in the field, the newest first; nothing where there is none. */
export function FieldPhotos({ id }: { readonly id: string }) {
  const photos = useQuery({ queryKey: ['photos', id], queryFn: () => readPhotos(id), staleTime: 0 });
  const [shown, setShown] = useState<FieldPhoto | null>(null);
  if (photos.isError) {
    return (
      <p role="alert">
        {m.photos_failed()}{' '}
        <button type="button" className="link-button" onClick={() => photos.refetch()}>
          {m.retry()}
        </button>
      </p>
    );
  }
  const list = photos.data?.photos ?? [];
  if (list.length === 0) return null;
  return (
    <>
      <h3>{m.photos_title({ n: list.length })}</h3>
      <ul className="field-photos">
        {list.map((photo) => (
          <li key={photo.id}>
            <button type="button" onClick={() => setShown(photo)}>
              <img src={addressOf(photo)} alt={m.photo_of({ date: dateOf(photo) })} loading="lazy" />
            </button>
            <small>
              {dateOf(photo)} · {photo.by}
            </small>
            {photo.note === '' ? null : <small className="photo-note">{photo.note}</small>}
          </li>
        ))}
      </ul>
      {shown === null ? null : <PhotoDialog photo={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function PhotoDialog({ photo, onClose }: { readonly photo: FieldPhoto; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const title = m.photo_of({ date: dateOf(photo) });
  return (
    <dialog ref={dialog} className="photo-dialog panel" aria-label={title} onClose={onClose}>
      <img src={addressOf(photo)} alt={title} />
      <p>
        <span>
          {dateOf(photo)} · {photo.by}
          {photo.note === '' ? '' : ` · ${photo.note}`}
        </span>
        <button
          type="button"
          className="icon-button"
          aria-label={m.close()}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden />
        </button>
      </p>
    </dialog>
  );
}
