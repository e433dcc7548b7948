import './ProvinceFigure.css';
import { type KeyboardEvent, useId } from 'react';
import type { SignedStep } from '../../geodata/scale/difference-scale.ts';
import type { ScaleStep } from '../../geodata/scale/verdict-scale.ts';
import type { DrawnUnit, ProvinceDrawing } from '../../geodata/shape/draw-province.ts';
import { fillOf, PatternDefs } from './PatternDefs.tsx';

type Step = ScaleStep<string> & Partial<Pick<SignedStep<string>, 'sign' | 'signInk'>>;

type Props = {
  /** What the picture says, in a sentence: its name for those who do not see it. */
  readonly label: string;
  readonly drawing: ProvinceDrawing;
  readonly scale: readonly Step[];
  /** The step of a commune. */
  readonly stepOf: (code: string) => Step;
  readonly selected?: string | null;
  /** Makes each commune a button, one tab stop for all: arrows walk from one to the next. */
  readonly onChoose?: (code: string) => void;
  /** What a commune's button is called; the name alone without it. */
  readonly nameOf?: (unit: DrawnUnit) => string;
};

/** The province as a small picture, by the same scales as the map: no WebGL, no camera. */
export function ProvinceFigure({ label, drawing, scale, stepOf, selected, onChoose, nameOf }: Props) {
  const prefix = useId();
  const { width, height, communes, districtBorders } = drawing;
  const stop = communes.some(({ code }) => code === selected) ? selected : communes[0]?.code;
  const walk = (event: KeyboardEvent<SVGElement>) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const units = [...event.currentTarget.querySelectorAll<SVGElement>('[role="button"]')];
    const at = units.findIndex((unit) => unit.matches(':focus'));
    if (step === undefined || at < 0) return;
    event.preventDefault();
    units[at + step]?.focus();
  };
  return (
    <svg
      className="province-figure"
      viewBox={`-2 -2 ${width + 4} ${height + 4}`}
      role={onChoose === undefined ? 'img' : 'group'}
      aria-label={label}
      {...(onChoose === undefined ? {} : { onKeyDown: walk })}
    >
      <PatternDefs prefix={prefix} scale={scale} />
      {communes.map((unit) => (
        <path
          key={unit.code}
          className="unit"
          d={unit.d}
          fill={fillOf(prefix, stepOf(unit.code))}
          data-code={unit.code}
          {...(onChoose === undefined
            ? {}
            : {
                role: 'button',
                tabIndex: unit.code === stop ? 0 : -1,
                'aria-label': nameOf?.(unit) ?? unit.name,
                'aria-pressed': unit.code === selected,
                onClick: () => onChoose(unit.code),
                onKeyDown: (event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onChoose(unit.code);
                },
              })}
        />
      ))}
      <path className="district-borders" d={districtBorders} />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of signs takes no focus */}
      <g className="signs" aria-hidden="true">
        {communes.map(({ code, at }) => {
          const { sign, signInk } = stepOf(code);
          return sign == null || at === null ? null : (
            <text key={code} x={at[0]} y={at[1]} fill={signInk}>
              {sign}
            </text>
          );
        })}
      </g>
      {communes.map(({ code, d }) =>
        code === selected ? <path key={code} className="selected" d={d} /> : null,
      )}
    </svg>
  );
}
