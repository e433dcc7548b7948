import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { type Around, aroundOfLines, BUFFER_M, isBufferWidth } from '../../../geodata/light/around.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { degreeLines, useTypedMetres } from './use-typed-metres.ts';
import { ZoneChoice } from './ZoneChoice.tsx';

type Props = {
  /** What the form starts from. */
  readonly around: Around | null;
  /** Of the province: west, south, east, north, degrees. */
  readonly bounds: readonly number[];
  /** The road whose details stand open; null: none. */
  readonly segment: string | null;
  readonly metres: number;
  readonly onMetres: (metres: number) => void;
  readonly onAround: (around: Around) => void;
  /** A point to press, or a line to draw, on the map. */
  readonly onDraw: (mode: 'point' | 'linestring') => void;
  readonly onClose: () => void;
};

/** Asks for what lies within so many metres of a point, a line or the chosen road: pressed, drawn, or typed. */
export function AroundEntry(props: Props) {
  const { around, bounds, segment, metres, onMetres, onAround, onDraw, onClose } = props;
  const id = useId();
  const language = useLanguage();
  const isCore = around?.kind === 'point' || around?.kind === 'line';
  const [width, setWidth] = useState(String(metres));
  const [text, setText] = useState(isCore ? linesOf(around.line) : '');
  const [isBad, setBad] = useState(false);
  const inMetres = useTypedMetres(text, bounds);
  const wanted = width.trim() === '' ? Number.NaN : Number(width);
  const fits = isBufferWidth(wanted);
  const withWidth = (act: (metres: number) => void) => {
    if (!fits) return;
    onMetres(wanted);
    act(wanted);
  };
  return (
    <form
      className="area-entry panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        withWidth((ok) => {
          if (text.trim() === '' && around?.kind === 'segment') return onAround({ ...around, metres: ok });
          const typed = aroundOfLines(inMetres === null ? text : degreeLines(inMetres), ok);
          setBad(typed === null);
          if (typed !== null) onAround(typed);
        });
      }}
    >
      <div>
        <label htmlFor={`${id}-width`}>{m.around_width()}</label>
        <button type="button" className="icon-button" aria-label={m.light_close()} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <input
        id={`${id}-width`}
        type="number"
        inputMode="decimal"
        min={BUFFER_M.least}
        max={BUFFER_M.most}
        step="any"
        value={width}
        aria-invalid={!fits}
        aria-describedby={fits ? undefined : `${id}-width-bad`}
        // biome-ignore lint/a11y/noAutofocus: it opens on request, to be typed into
        autoFocus
        onChange={(event) => setWidth(event.target.value)}
      />
      {fits ? null : (
        <p id={`${id}-width-bad`} role="alert">
          {m.around_width_bad({
            least: formatNumber(BUFFER_M.least, language),
            most: formatNumber(BUFFER_M.most, language),
          })}
        </p>
      )}
      <div className="around-ways">
        <button type="button" onClick={() => withWidth(() => onDraw('point'))}>
          {m.around_point()}
        </button>
        <button type="button" onClick={() => withWidth(() => onDraw('linestring'))}>
          {m.around_line()}
        </button>
        <button
          type="button"
          disabled={segment === null}
          title={segment === null ? m.around_segment_none() : undefined}
          onClick={() =>
            withWidth((ok) => onAround({ kind: 'segment', metres: ok, segment: Number(segment) }))
          }
        >
          {m.around_segment()}
        </button>
      </div>
      <label htmlFor={id}>{m.around_lines()}</label>
      <textarea
        id={id}
        rows={3}
        value={text}
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-bad` : undefined}
        placeholder={'106.08, 11.30'}
        onChange={(event) => setText(event.target.value)}
      />
      {inMetres === null ? null : <ZoneChoice metres={inMetres} />}
      {isBad ? (
        <p id={`${id}-bad`} role="alert">
          {m.around_lines_bad()}
        </p>
      ) : null}
      <button type="submit" className="area-apply">
        {m.light_draw_apply()}
      </button>
    </form>
  );
}

function linesOf(line: readonly (readonly number[])[]): string {
  return line.map(([lon = 0, lat = 0]) => `${lon.toFixed(5)}, ${lat.toFixed(5)}`).join('\n');
}
