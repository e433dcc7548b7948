import type { ExampleRoad } from '../../geodata/help/worked-examples.ts';
import { lightStep } from '../../geodata/scale/light-scale.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';

const WIDTH = 640;
const LEFT = 8;
const ROW = 44;
/** A road shorter than this on paper has one number, beside its end. */
const SHORT = 90;

type Props = { readonly roads: readonly ExampleRoad[]; readonly label: string };

const LOOKS = ['yes', 'no', 'unknown'] as const;

/** What the looks of the roads in a picture mean: those that it shows, in the words of the map. */
export function RoadLegend({ roads }: { readonly roads: readonly ExampleRoad[] }) {
  const language = useLanguage();
  const shown = new Set(roads.flatMap(({ spans }) => spans.map(({ lit }) => lit)));
  return (
    <ul className="help-legend">
      {LOOKS.filter((lit) => shown.has(lit)).map((lit) => {
        const { color, dash, label } = lightStep(lit);
        return (
          <li key={lit}>
            <svg width="36" height="8" aria-hidden>
              <line
                x2="36"
                y1="4"
                y2="4"
                stroke={color}
                strokeWidth="5"
                strokeDasharray={dash?.map((part) => part * 3).join(' ')}
              />
            </svg>
            {label[language]}
          </li>
        );
      })}
    </ul>
  );
}

/** Roads drawn to scale, in the looks of the legend: colour, and the dash that goes with it. */
export function RoadFigure({ roads, label }: Props) {
  const language = useLanguage();
  const longest = Math.max(...roads.flatMap(({ spans }) => spans.map(({ toM }) => toM)));
  const x = (metres: number) => LEFT + (metres / longest) * (WIDTH - 2 * LEFT);
  return (
    <svg
      className="help-figure"
      viewBox={`0 0 ${WIDTH} ${roads.length * ROW + 8}`}
      role="img"
      aria-label={label}
    >
      {roads.map(({ spans }, row) => {
        const y = row * ROW + 14;
        const marks = [...new Set(spans.flatMap(({ fromM, toM }) => [fromM, toM]))];
        const end = Math.max(...marks);
        const isShort = x(end) - x(0) < SHORT;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the roads of an example never change
          <g key={row}>
            {spans.map(({ fromM, toM, lit }) => {
              const { color, dash } = lightStep(lit);
              return (
                <line
                  key={fromM}
                  x1={x(fromM)}
                  x2={x(toM)}
                  y1={y}
                  y2={y}
                  stroke={color}
                  strokeWidth={6}
                  strokeDasharray={dash?.map((part) => part * 4).join(' ')}
                />
              );
            })}
            {isShort ? (
              <text x={x(end) + 10} y={y + 5}>
                {formatNumber(end, language)} m
              </text>
            ) : null}
            {marks.map((metres) => (
              <g key={metres}>
                <line x1={x(metres)} x2={x(metres)} y1={y - 9} y2={y + 9} className="help-tick" />
                {isShort ? null : (
                  <text
                    x={x(metres)}
                    y={y + 23}
                    textAnchor={metres === 0 ? 'start' : metres === longest ? 'end' : 'middle'}
                  >
                    {formatNumber(metres, language)} m
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}
