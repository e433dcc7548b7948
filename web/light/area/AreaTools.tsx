import './AreaTools.css';
import type { Polygon } from 'geojson';
import {
  Check,
  Circle,
  Keyboard,
  Pencil,
  Pentagon,
  Radar,
  RectangleHorizontal,
  Scan,
  Trash2,
  Undo2,
  X,
} from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Around } from '../../../geodata/light/around.ts';
import { useIsPhone } from '../../overview/use-is-phone.ts';
import { m } from '../../paraglide/messages.js';
import { AroundEntry } from './AroundEntry.tsx';
import { CoordinateEntry } from './CoordinateEntry.tsx';
import type { DrawMode } from './draw-mode.ts';

type Props = {
  readonly mode: DrawMode | null;
  readonly area: Polygon | null;
  readonly around: Around | null;
  /** Of the province: west, south, east, north, degrees. */
  readonly bounds: readonly number[];
  readonly segment: string | null;
  readonly metres: number;
  readonly onMetres: (metres: number) => void;
  readonly onAround: (around: Around) => void;
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
  point: m.around_hint_point,
  linestring: m.around_hint_line,
};

/** Draw, edit or clear an area on the map; typed coordinates do the same without a pointer. */
export function AreaTools(props: Props) {
  const { mode, area, around, undo, onMode, onClear, onArea, onAround } = props;
  const isPhone = useIsPhone();
  const shapes = useId();
  // A phone has no room for all of them in a row: one button unfolds them.
  const [isUnfolded, setUnfolded] = useState(false);
  const [typing, setTyping] = useState<'corners' | 'around' | null>(null);
  const toggle = (form: 'corners' | 'around') => setTyping(typing === form ? null : form);
  const draw = (wanted: DrawMode) => {
    setUnfolded(false);
    onMode(wanted);
  };
  return (
    <section className="area-tools" aria-label={m.light_tools()}>
      {isPhone && mode === null ? (
        <button
          type="button"
          className="tool-button panel"
          aria-expanded={isUnfolded}
          aria-controls={shapes}
          onClick={() => {
            setTyping(null);
            setUnfolded(!isUnfolded);
          }}
        >
          <Pentagon size={16} aria-hidden /> {m.light_tools_fold()}
        </button>
      ) : null}
      <div className="area-buttons panel" id={shapes} hidden={isPhone && mode === null && !isUnfolded}>
        {mode === null ? (
          <>
            {SHAPES.map(({ mode: shape, icon: Icon, name }) => (
              <Tool
                key={shape}
                name={name()}
                icon={<Icon size={16} aria-hidden />}
                onPress={() => draw(shape)}
              />
            ))}
            <Tool
              name={m.light_draw_coordinates()}
              icon={<Keyboard size={16} aria-hidden />}
              isPressed={typing === 'corners'}
              onPress={() => toggle('corners')}
            />
            <Tool
              name={m.around_tool()}
              icon={<Radar size={16} aria-hidden />}
              isPressed={typing === 'around'}
              onPress={() => toggle('around')}
            />
            <Tool
              name={m.around_view()}
              icon={<Scan size={16} aria-hidden />}
              isPressed={around?.kind === 'view'}
              onPress={() => (around?.kind === 'view' ? onClear() : onAround({ kind: 'view' }))}
            />
            {around === null || around.kind === 'view' ? null : (
              <>
                <span className="area-divider" />
                <Tool name={m.light_draw_clear()} icon={<Trash2 size={15} aria-hidden />} onPress={onClear} />
              </>
            )}
            {area === null ? null : (
              <>
                <span className="area-divider" />
                <Tool
                  name={m.light_draw_edit()}
                  icon={<Pencil size={15} aria-hidden />}
                  onPress={() => draw('edit')}
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
      {typing === 'around' && mode === null ? (
        <AroundEntry
          around={around}
          bounds={props.bounds}
          segment={props.segment}
          metres={props.metres}
          onMetres={props.onMetres}
          onDraw={(wanted) => {
            setTyping(null);
            draw(wanted);
          }}
          onClose={() => setTyping(null)}
          onAround={(asked) => {
            setTyping(null);
            onAround(asked);
          }}
        />
      ) : null}
      {typing === 'corners' && mode === null ? (
        <CoordinateEntry
          area={area}
          bounds={props.bounds}
          onClose={() => setTyping(null)}
          onArea={(typed) => {
            setTyping(null);
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
    <button type="button" title={name} aria-pressed={isPressed} disabled={isDisabled} onClick={onPress}>
      {icon} <span>{name}</span>
    </button>
  );
}
