import type { Polygon } from 'geojson';
import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { coordinateLines, parseCoordinateLines } from './area-text.ts';
import { type CoordinateProblem, coordinateProblem } from './coordinate-problem.ts';
import { degreeLines, useTypedMetres } from './use-typed-metres.ts';
import { ZoneChoice } from './ZoneChoice.tsx';

type Props = {
  /** What the lines start from. */
  readonly area: Polygon | null;
  /** Of the province: west, south, east, north, degrees. */
  readonly bounds: readonly number[];
  readonly onArea: (area: Polygon) => void;
  readonly onClose: () => void;
};

/** An area typed corner by corner, for those without a pointer or with a list from elsewhere. */
export function CoordinateEntry({ area, bounds, onArea, onClose }: Props) {
  const id = useId();
  const [text, setText] = useState(area === null ? '' : coordinateLines(area));
  const [bad, setBad] = useState<string | null>(null);
  const metres = useTypedMetres(text, bounds);
  return (
    <form
      className="area-entry panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const problem = coordinateProblem(text, metres?.degrees);
        const lines = metres === null ? text : degreeLines(metres);
        const typed = problem === null ? parseCoordinateLines(lines) : null;
        setBad(typed === null ? wordsOf(problem) : null);
        if (typed !== null) onArea(typed);
      }}
    >
      <div>
        <label htmlFor={id}>{m.light_draw_coordinates_label()}</label>
        <button type="button" className="icon-button" aria-label={m.light_close()} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <textarea
        id={id}
        rows={5}
        value={text}
        aria-invalid={bad !== null}
        aria-describedby={bad === null ? undefined : `${id}-bad`}
        placeholder={'106.08, 11.30\n106.12, 11.30\n106.12, 11.33'}
        // biome-ignore lint/a11y/noAutofocus: it opens on request, to be typed into
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      {metres === null ? null : <ZoneChoice metres={metres} />}
      {bad === null ? null : (
        <p id={`${id}-bad`} role="alert">
          {bad}
        </p>
      )}
      <button type="submit" className="area-apply">
        {m.light_draw_apply()}
      </button>
    </form>
  );
}

const LINE_WORDS = {
  unreadable: m.light_draw_coordinates_unreadable,
  stray: m.light_draw_coordinates_stray,
  swapped: m.light_draw_coordinates_swapped,
  outside: m.light_draw_coordinates_outside,
};

/** Null: each corner is right, and still they make no area. */
function wordsOf(problem: CoordinateProblem | null): string {
  if (problem === null || problem.kind === 'few') return m.light_draw_coordinates_bad();
  return LINE_WORDS[problem.kind]({ line: problem.line, text: problem.text });
}
