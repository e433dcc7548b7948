import { useEffect, useRef, useState } from 'react';
import { type Day, dayNumber, dayOfNumber } from '../../../geodata/time/day.ts';
import type { Span } from './course-shapes.ts';

/** The whole span plays in about this time. */
const WHOLE_MS = 14_000;
/** For those who want no motion: one still picture a month. */
const STILL_DAYS = 30;
const STILL_MS = 1200;

type Handlers = { readonly move: (day: Day) => void; readonly settle: (day: Day) => void };

/** Lets the days pass from `shown` on, frame by frame; at the end, or when stopped, the day is written down. */
export function usePlaying(span: Span, shown: Day, { move, settle }: Handlers) {
  const [isPlaying, setPlaying] = useState(false);
  const now = useRef({ shown, move, settle });
  now.current = { shown, move, settle };
  const { first, last } = span;

  useEffect(() => {
    if (!isPlaying) return;
    const [from, to] = [dayNumber(first), dayNumber(last)];
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const start = now.current.shown >= last ? from : Math.max(from, dayNumber(now.current.shown));
    const daysPerMs = isStill ? STILL_DAYS / STILL_MS : (to - from) / WHOLE_MS;
    let began: number | null = null;
    let drawn = -1;
    let frame = requestAnimationFrame(function step(time) {
      began ??= time;
      const passed = (time - began) * daysPerMs;
      const day = Math.min(
        to,
        start + (isStill ? Math.floor(passed / STILL_DAYS) * STILL_DAYS : Math.floor(passed)),
      );
      if (day !== drawn) now.current.move(dayOfNumber(day));
      drawn = day;
      if (day >= to) {
        setPlaying(false);
        now.current.settle(dayOfNumber(day));
      } else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, first, last]);

  const toggle = () => {
    if (isPlaying) settle(shown);
    setPlaying(!isPlaying);
  };
  return { isPlaying, toggle, stop: () => setPlaying(false) };
}
