import { MARK_TILE, PATTERN_MARKS } from '../../geodata/scale/pattern-marks.ts';
import type { ScaleStep } from '../../geodata/scale/verdict-scale.ts';

type Props = { readonly prefix: string; readonly scale: readonly ScaleStep<string>[] };

/** The patterned steps of a scale, as SVG paint servers named `prefix-id`. */
export function PatternDefs({ prefix, scale }: Props) {
  return (
    <defs>
      {scale.map(({ id, color, ink, pattern }) =>
        pattern === 'solid' ? null : (
          <pattern
            key={id}
            id={`${prefix}-${id}`}
            width={MARK_TILE}
            height={MARK_TILE}
            patternUnits="userSpaceOnUse"
          >
            <rect width={MARK_TILE} height={MARK_TILE} fill={color} />
            <path
              d={PATTERN_MARKS[pattern].d}
              stroke={ink}
              strokeOpacity={0.6}
              strokeWidth={PATTERN_MARKS[pattern].width}
              strokeLinecap="round"
            />
          </pattern>
        ),
      )}
    </defs>
  );
}

/** What fills a shape of a step, in a drawing that has the scale's `PatternDefs`. */
export function fillOf(prefix: string, { id, color, pattern }: ScaleStep<string>): string {
  return pattern === 'solid' ? color : `url(#${prefix}-${id})`;
}
