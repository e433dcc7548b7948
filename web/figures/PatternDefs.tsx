import type { Pattern, ScaleStep } from '../../geodata/scale/verdict-scale.ts';

/** The marks of each pattern in a tile of 8 by 8; they repeat without a seam. */
const MARKS: Record<Exclude<Pattern, 'solid'>, { readonly d: string; readonly width: number }> = {
  hatched: { d: 'M-2 10L10 -2M-2 2L2 -2M6 10L10 6', width: 0.9 },
  barred: { d: 'M-2 -2L10 10M-2 2L6 10M2 -2L10 6', width: 1.4 },
  dotted: { d: 'M2 2h.01M6 6h.01', width: 1.9 },
};

type Props = { readonly prefix: string; readonly scale: readonly ScaleStep<string>[] };

/** The patterned steps of a scale, as SVG paint servers named `prefix-id`. */
export function PatternDefs({ prefix, scale }: Props) {
  return (
    <defs>
      {scale.map(({ id, color, ink, pattern }) =>
        pattern === 'solid' ? null : (
          <pattern key={id} id={`${prefix}-${id}`} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} fill={color} />
            <path
              d={MARKS[pattern].d}
              stroke={ink}
              strokeOpacity={0.6}
              strokeWidth={MARKS[pattern].width}
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
