import './TimeStrip.css';
import { Pause, Play, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { coverageOnDay } from '../../../geodata/light/coverage-on-day.ts';
import { formatDate, formatKm } from '../../../geodata/text/format.ts';
import {
  addDays,
  type Day,
  dayNumber,
  dayOfNumber,
  earlierDay,
  laterDay,
} from '../../../geodata/time/day.ts';
import { points as svgPoints } from '../../figures/svg-points.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from '../panels/interval-text.ts';
import { courseShapes, dayX, type Span } from './course-shapes.ts';
import type { LightTime } from './use-light-time.ts';
import { usePlaying } from './use-playing.ts';

type Props = {
  readonly time: LightTime;
  readonly scopeName: string;
  /** A drawn area has no official course: the curve is that of the province. */
  readonly isArea: boolean;
  readonly onClose: () => void;
};

const BOX = { width: 1000, height: 56 };
const MONTH_DAYS = 30;

/** The light through time: lamps come on as the day moves, over the curve of what is known to be lit. */
export function TimeStrip({ time, scopeName, isArea, onClose }: Props) {
  const { courses, history } = time;
  const isReady = courses !== null && history !== undefined;
  return (
    <section className="time-strip panel" aria-label={m.time_title()}>
      <header>
        <h2>{m.time_title()}</h2>
        <button type="button" className="icon-button" aria-label={m.time_close()} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {time.failure !== null ? (
        <p className="time-note" role="alert">
          {m.time_failed()}{' '}
          <button type="button" className="link-button" onClick={time.failure.retry}>
            {m.retry()}
          </button>
        </p>
      ) : !isReady ? (
        <p className="time-note" role="status">
          {m.time_loading()}
        </p>
      ) : courses.days.length === 0 ? (
        <p className="time-note">{m.time_none()}</p>
      ) : (
        <>
          <Course time={time} courses={courses} scopeName={scopeName} />
          {isArea ? <p className="time-note">{m.time_area_note()}</p> : null}
        </>
      )}
    </section>
  );
}

type CourseProps = {
  readonly time: LightTime;
  readonly courses: NonNullable<LightTime['courses']>;
  readonly scopeName: string;
};

function Course({ time, courses: { days, here }, scopeName }: CourseProps) {
  const language = useLanguage();
  const { shown, move, settle } = time;
  const span = spanOf(days, shown);
  const { isPlaying, toggle, stop } = usePlaying(span, shown, time);
  const shapes = courseShapes(days, here, span, BOX);
  const coverage = coverageOnDay(days, here, shown);
  const text =
    coverage?.interval == null
      ? m.light_nothing()
      : m.time_value({
          interval: intervalText(coverage.interval, language),
          km: formatKm(coverage.km.lit, language),
        });
  const slider = useRef<HTMLInputElement>(null);
  // React calls onChange for every input; the browser says "change" once the thumb is let go.
  useEffect(() => {
    const input = slider.current;
    const letGo = () => settle(dayOfNumber(Number(input?.value)));
    input?.addEventListener('change', letGo);
    return () => input?.removeEventListener('change', letGo);
  }, [settle]);
  const left = `${(dayX(span, 1, shown) * 100).toFixed(2)}%`;
  return (
    <div className="time-course">
      <button
        type="button"
        className="icon-button time-play"
        aria-label={isPlaying ? m.pause() : m.play()}
        onClick={toggle}
      >
        {isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      </button>
      <div className="time-chart">
        <p className="time-now">
          <strong>{formatDate(shown)}</strong> <span>{text}</span>
        </p>
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} preserveAspectRatio="none" aria-hidden="true">
          <polygon className="time-band" points={svgPoints(shapes.band)} />
          <polygon className="time-ground" points={svgPoints(shapes.ground)} />
          <polyline className="time-low" points={svgPoints(shapes.low)} />
        </svg>
        <span className="time-cursor" style={{ left }} aria-hidden />
        <input
          ref={slider}
          type="range"
          min={dayNumber(span.first)}
          max={dayNumber(span.last)}
          value={dayNumber(shown)}
          aria-label={m.time_slider({ scope: scopeName })}
          aria-valuetext={`${formatDate(shown)}: ${text}`}
          onChange={(event) => {
            stop();
            move(dayOfNumber(Number(event.target.value)));
          }}
          onKeyDown={(event) => {
            const step = { PageUp: MONTH_DAYS, PageDown: -MONTH_DAYS }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            stop();
            settle(laterDay(span.first, earlierDay(span.last, addDays(shown, step))));
          }}
        />
        <p className="time-ends" aria-hidden="true">
          <span>{formatDate(span.first)}</span>
          <span>{formatDate(span.last)}</span>
        </p>
      </div>
    </div>
  );
}

/** From the eve of the first record to the newest one, and to the day shown where that lies beyond. */
function spanOf(days: readonly Day[], shown: Day): Span {
  const [first = shown, last = shown] = [days[0], days.at(-1)];
  return { first: earlierDay(first, shown), last: laterDay(last, shown) };
}
