import './AreaTools.css';
import type { Polygon } from 'geojson';
import { Check, Keyboard, Pencil, Pentagon, Square, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import type { DrawMode } from './AreaDraw.tsx';
import { parseCoordinateLines } from './area-text.ts';

type Props = {
  readonly mode: DrawMode | null;
  readonly hasArea: boolean;
  readonly onMode: (mode: DrawMode | null) => void;
  readonly onClear: () => void;
  readonly onArea: (area: Polygon) => void;
};

/** Draw, edit or clear an area; typed coordinates do the same without a pointer. */
export function AreaTools({ mode, hasArea, onMode, onClear, onArea }: Props) {
  const [isTyping, setTyping] = useState(false);
  const toggle = (wanted: DrawMode) => onMode(mode === wanted ? null : wanted);
  return (
    <section className="area-tools">
      <div className="area-buttons">
        <button type="button" aria-pressed={mode === 'polygon'} onClick={() => toggle('polygon')}>
          <Pentagon size={15} aria-hidden /> {m.light_draw_polygon()}
        </button>
        <button type="button" aria-pressed={mode === 'rectangle'} onClick={() => toggle('rectangle')}>
          <Square size={15} aria-hidden /> {m.light_draw_rectangle()}
        </button>
        <button type="button" aria-pressed={isTyping} onClick={() => setTyping(!isTyping)}>
          <Keyboard size={15} aria-hidden /> {m.light_draw_coordinates()}
        </button>
        {hasArea ? (
          <>
            <button type="button" aria-pressed={mode === 'edit'} onClick={() => toggle('edit')}>
              {mode === 'edit' ? <Check size={15} aria-hidden /> : <Pencil size={15} aria-hidden />}{' '}
              {mode === 'edit' ? m.light_draw_done() : m.light_draw_edit()}
            </button>
            <button type="button" onClick={onClear}>
              <Trash2 size={15} aria-hidden /> {m.light_draw_clear()}
            </button>
          </>
        ) : null}
      </div>
      {mode === 'polygon' ? <p className="area-hint">{m.light_draw_hint()}</p> : null}
      {isTyping ? (
        <CoordinateEntry
          onArea={(area) => {
            setTyping(false);
            onArea(area);
          }}
        />
      ) : null}
    </section>
  );
}

function CoordinateEntry({ onArea }: { readonly onArea: (area: Polygon) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  return (
    <form
      className="area-entry"
      onSubmit={(event) => {
        event.preventDefault();
        const area = parseCoordinateLines(text);
        setBad(area === null);
        if (area !== null) onArea(area);
      }}
    >
      <label htmlFor={id}>{m.light_draw_coordinates_label()}</label>
      <textarea
        id={id}
        rows={4}
        value={text}
        aria-invalid={isBad}
        placeholder={'106.08, 11.30\n106.12, 11.30\n106.12, 11.33'}
        onChange={(event) => setText(event.target.value)}
      />
      {isBad ? <p role="alert">{m.light_draw_coordinates_bad()}</p> : null}
      <button type="submit">{m.light_draw_apply()}</button>
    </form>
  );
}
