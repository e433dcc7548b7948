import './Scrubber.css';
import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import { addDays, dayNumber, dayOfNumber } from '../../geodata/time/day.ts';
import type { Outlook } from '../../geodata/verdict/outlook.ts';
import { dayScale } from '../../geodata/verdict/trend-lines.ts';
import type { ProgressPoint } from '../figures/progress.ts';
import { points as svgPoints } from '../figures/svg-points.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { courseLines } from './course-lines.ts';
import { monthLabel, monthsBetween } from './months-between.ts';
import { useWidth } from './use-width.ts';

type Props = {
  readonly starts: string;
  readonly deadline: string;
  readonly on: string;
  readonly met: number;
  readonly of: number;
  readonly points: readonly ProgressPoint[];
  readonly outlook: Outlook | null;
  readonly onChange: (day: string, replace: boolean) => void;
};

const WIDTH = 1000;
const HEIGHT = 74;
const TOP = 10;
const BASE = 62;
const STEP_MS = 900;
/** The day's own label takes this much room to either side, in CSS pixels. */
const LABEL_ROOM = 58;

/** The plan's time as a chart: communes that met the target so far, where it is heading, and the day the map shows. */
export function Scrubber({ starts, deadline, on, met, of, points, outlook, onChange }: Props) {
  const language = useLanguage();
  const [chart, width] = useWidth();
  const x = dayScale({ starts, deadline }, WIDTH);
  const box = { width: WIDTH, top: TOP, base: BASE };
  const lines = courseLines({ starts, deadline }, { points, on, met, of, outlook }, box);
  const [isPlaying, setPlaying] = useState(false);
  const stops = [...points.map((point) => point.on).filter((day) => day < deadline), deadline];

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      const next = stops.find((day) => day > on);
      if (next === undefined) setPlaying(false);
      else onChange(next, true);
    }, STEP_MS);
    return () => clearTimeout(timer);
  });

  const play = () => {
    if (!isPlaying && on >= deadline) onChange(stops[0] ?? starts, true);
    setPlaying(!isPlaying);
  };
  return (
    <section className="scrubber panel" aria-label={m.timeline()}>
      <button
        type="button"
        className="icon-button"
        aria-label={isPlaying ? m.pause() : m.play()}
        onClick={play}
      >
        {isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      </button>
      <div className="scrubber-chart" ref={chart}>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <line className="goal" x1={0} x2={WIDTH} y1={TOP} y2={TOP} />
          {lines.band === null ? null : <polygon className="band" points={svgPoints(lines.band)} />}
          {lines.forecast === null ? null : (
            <polyline className="forecast" points={svgPoints(lines.forecast)} />
          )}
          <polygon className="area" points={svgPoints(lines.area)} />
          <polyline className="course" points={svgPoints(lines.course)} />
          <line className="base" x1={0} x2={WIDTH} y1={BASE} y2={BASE} />
        </svg>
        <p className="scrubber-goal">{m.goal({ n: of, date: formatDate(deadline) })}</p>
        {on >= deadline ? null : <p className="scrubber-outlook">{outlookText(outlook)}</p>}
        <ol className="scrubber-months" aria-hidden="true">
          {monthsBetween(starts, deadline)
            .filter(({ middle }) => Math.abs(x(middle) - x(on)) * (width / WIDTH) > LABEL_ROOM)

            .map(({ month, middle }) => (
              <li key={middle} style={{ left: `${(x(middle) / WIDTH) * 100}%` }}>
                {monthLabel(month, language)}
              </li>
            ))}
        </ol>
        <input
          type="range"
          min={dayNumber(starts)}
          max={dayNumber(deadline)}
          value={dayNumber(on)}
          aria-label={m.timeline()}
          aria-valuetext={m.timeline_value({ date: formatDate(on), n: met })}
          onChange={(event) => {
            setPlaying(false);
            onChange(dayOfNumber(Number(event.target.value)), true);
          }}
          onKeyDown={(event) => {
            const step = { PageUp: 1, PageDown: -1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            const next = step > 0 ? stops.find((day) => day > on) : stops.findLast((day) => day < on);
            onChange(next ?? (step > 0 ? deadline : addDays(starts, 0)), false);
          }}
        />
        <span
          className="scrubber-day"
          style={{ left: `clamp(34px, ${(x(on) / WIDTH) * 100}%, 100% - 28px)` }}
        >
          {formatDate(on)}
        </span>
      </div>
    </section>
  );
}

function outlookText(outlook: Outlook | null): string {
  if (outlook === null) return m.outlook_none();
  const { low, high } = outlook;
  return low === high ? m.outlook_one({ n: low }) : m.outlook({ low, high });
}
