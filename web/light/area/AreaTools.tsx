import './AreaTools.css';
import type { Polygon } from 'geojson';
import {
  Check,
  Circle,
  Keyboard,
  Pencil,
  Pentagon,
  RectangleHorizontal,
  Trash2,
  Undo2,
  X,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { CoordinateEntry } from './CoordinateEntry.tsx';
import type { DrawMode } from './draw-mode.ts';

type Props = {
  readonly mode: DrawMode | null;
  readonly area: Polygon | null;
  readonly undo: (() => void) | null;
  readonly onMode: (mode: DrawMode | null) => void;
  readonly onClear: () => void;
  readonly onArea: (area: Polygon) => void;
};

const SHAPES = [
  { mode: 'polygon', icon: Pentagon, name: m.light_draw_polygon },
  { mode: 'rectangle', icon: RectangleHorizontal, name: m.light_draw_rectangle },
  { mode: 'circle', icon: Circle, name: m.light_draw_circle },
] as const;

const HINTS: Record<DrawMode, () => string> = {
  polygon: m.light_draw_hint,
  rectangle: m.light_draw_hint_two,
  circle: m.light_draw_hint_two,
  edit: m.light_draw_hint_edit,
};

/** Draw, edit or clear an area on the map; typed coordinates do the same without a pointer. */
export function AreaTools({ mode, area, undo, onMode, onClear, onArea }: Props) {
  const [isTyping, setTyping] = useState(false);
  return (
    <section className="area-tools" aria-label={m.light_tools()}>
      <div className="area-buttons panel">
        {mode === null ? (
          <>
            {SHAPES.map(({ mode: shape, icon: Icon, name }) => (
              <Tool
                key={shape}
                name={name()}
                icon={<Icon size={16} aria-hidden />}
                onPress={() => onMode(shape)}
              />
            ))}
            <Tool
              name={m.light_draw_coordinates()}
              icon={<Keyboard size={16} aria-hidden />}
              isPressed={isTyping}
              onPress={() => setTyping(!isTyping)}
            />
            {area === null ? null : (
              <>
                <span className="area-divider" />
                <Tool
                  name={m.light_draw_edit()}
                  icon={<Pencil size={15} aria-hidden />}
                  onPress={() => onMode('edit')}
                />
                <Tool name={m.light_draw_clear()} icon={<Trash2 size={15} aria-hidden />} onPress={onClear} />
              </>
            )}
          </>
        ) : (
          <>
            <Tool
              name={m.light_draw_undo()}
              icon={<Undo2 size={16} aria-hidden />}
              isDisabled={undo === null}
              onPress={() => undo?.()}
            />
            {mode === 'edit' ? (
              <Tool
                name={m.light_draw_done()}
                icon={<Check size={16} aria-hidden />}
                onPress={() => onMode(null)}
              />
            ) : (
              <Tool
                name={m.light_draw_cancel()}
                icon={<X size={16} aria-hidden />}
                onPress={() => onMode(null)}
              />
            )}
          </>
        )}
      </div>
      {mode === null ? null : (
        <p className="area-hint panel" role="status">
          {HINTS[mode]()}
        </p>
      )}
      {isTyping && mode === null ? (
        <CoordinateEntry
          area={area}
          onClose={() => setTyping(false)}
          onArea={(typed) => {
            setTyping(false);
            onArea(typed);
          }}
        />
      ) : null}
    </section>
  );
}

type ToolProps = {
  readonly name: string;
  readonly icon: ReactNode;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
};

function Tool({ name, icon, isPressed, isDisabled = false, onPress }: ToolProps) {
  return (
    <button type="button" aria-pressed={isPressed} disabled={isDisabled} onClick={onPress}>
      {icon} <span>{name}</span>
    </button>
  );
}
