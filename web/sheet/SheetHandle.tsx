import './SheetHandle.css';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef } from 'react';
import { m } from '../paraglide/messages.js';

const HEIGHTS = ['low', 'half', 'tall'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

type Props = { readonly height: SheetHeight; readonly onChange: (height: SheetHeight) => void };

/** A pull this long, in pixels, moves the sheet one height on. */
const PULL = 36;

/** Three heights: pulled with a finger, or pressed with the buttons. */
export function SheetHandle({ height, onChange }: Props) {
  const from = useRef<number | null>(null);
  const at = HEIGHTS.indexOf(height);
  const move = (step: number) => onChange(HEIGHTS[Math.max(0, Math.min(2, at + step))] ?? height);
  return (
    <div
      className="sheet-handle"
      onPointerDown={(event) => {
        from.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const pulled = from.current === null ? 0 : from.current - event.clientY;
        from.current = null;
        if (Math.abs(pulled) > PULL) move(Math.sign(pulled));
      }}
    >
      <span className="sheet-grip" aria-hidden />
      <button
        type="button"
        aria-label={m.sheet_taller()}
        disabled={at === 2}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => move(1)}
      >
        <ChevronUp size={18} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={m.sheet_lower()}
        disabled={at === 0}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => move(-1)}
      >
        <ChevronDown size={18} aria-hidden />
      </button>
    </div>
  );
}
