import { useEffect, useState } from 'react';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (note: string) => void;
};

/** A slide's own heading. Written into the address when it is finished, not letter by letter: telex needs its letters left alone. */
export function NoteField({ label, value, onCommit }: Props) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    const note = draft.trim().normalize('NFC');
    if (note !== value) onCommit(note);
  };
  return (
    <input
      className="slide-note"
      type="text"
      aria-label={label}
      placeholder={m.story_note_hint()}
      maxLength={80}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
      }}
    />
  );
}
