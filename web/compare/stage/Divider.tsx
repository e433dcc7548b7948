import { ChevronsLeftRight } from 'lucide-react';
import { type RefObject, useRef } from 'react';
import { m } from '../../paraglide/messages.js';
import { dividerAfter, dividerAt } from './divider.ts';

type Props = {
  readonly stage: RefObject<HTMLDivElement | null>;
  /** Percent of the stage's width that shows side A. */
  readonly at: number;
  readonly onChange: (at: number) => void;
};

/** The line between two maps that lie over each other: dragged, or moved by the keys of a slider. */
export function Divider({ stage, at, onChange }: Props) {
  const isDragged = useRef(false);
  return (
    <div
      className="divider"
      role="slider"
      tabIndex={0}
      aria-label={m.compare_divider()}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at)}
      aria-valuetext={m.compare_divider_value({ percent: Math.round(at) })}
      style={{ left: `${at}%` }}
      onKeyDown={(event) => {
        const next = dividerAfter(event.key, at);
        if (next === null) return;
        event.preventDefault();
        onChange(next);
      }}
      onPointerDown={(event) => {
        isDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const box = stage.current?.getBoundingClientRect();
        if (isDragged.current && box !== undefined) onChange(dividerAt(event.clientX, box, at));
      }}
      onPointerUp={() => {
        isDragged.current = false;
      }}
      onPointerCancel={() => {
        isDragged.current = false;
      }}
    >
      <span className="divider-grip">
        <ChevronsLeftRight size={16} aria-hidden />
      </span>
    </div>
  );
}
