import { useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';

type Props = { readonly text: string; readonly onChange: (text: string) => void };

/** Finds communes as they are typed. The letters live here while an input method composes them; the URL follows. */
export function SearchBox({ text, onChange }: Props) {
  const [typed, setTyped] = useState(text);
  const written = useRef(text);
  useEffect(() => {
    if (text === written.current) return;
    written.current = text;
    setTyped(text);
  }, [text]);
  return (
    <div className="choice">
      <label>
        <span>{m.matrix_search()}</span>
        <input
          type="search"
          value={typed}
          maxLength={80}
          placeholder={m.matrix_search_hint()}
          onChange={(event) => {
            setTyped(event.target.value);
            written.current = event.target.value;
            onChange(event.target.value);
          }}
        />
      </label>
    </div>
  );
}
