import './MatrixMap.css';
import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { shortUnitName } from '../../../geodata/text/short-unit-name.ts';
import type { Verdict } from '../../../geodata/verdict/verdict.ts';
import type { Portal } from '../../data/portal.ts';
import { unitShapesQuery } from '../../data/queries.ts';
import { m } from '../../paraglide/messages.js';
import { type ShapePaths, shapePaths, svgPoint } from './shape-paths.ts';

type Props = {
  readonly portal: Portal;
  /** By commune; those that are filtered out are not in it. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly pointed: string | null;
  readonly selected: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onChoose: (code: string) => void;
};

const PATTERN: Partial<Record<Verdict, string>> = {
  no_data: 'url(#matrix-hatched)',
  stale: 'url(#matrix-dotted)',
};

/** The chosen target's map beside the table, small enough to be drawn as SVG: no second WebGL for 94 outlines. */
export function MatrixMap({ portal, verdicts, pointed, selected, onPoint, onChoose }: Props) {
  const communes = useQuery(unitShapesQuery('commune'));
  const districts = useQuery({ ...unitShapesQuery('district'), enabled: portal.districts.length > 0 });
  const shapes = useMemo(() => (communes.data ? shapePaths(communes.data) : null), [communes.data]);
  const borders = useMemo(() => (districts.data ? shapePaths(districts.data) : null), [districts.data]);
  if (communes.isError) {
    return (
      <p className="matrix-map-failed" role="alert">
        {m.matrix_map_failed()}{' '}
        <button type="button" onClick={() => communes.refetch()}>
          {m.retry()}
        </button>
      </p>
    );
  }
  if (shapes === null) return <div className="matrix-map skeleton" role="status" aria-label={m.loading()} />;
  const outline = (code: string | null, className: string) => {
    const shape = shapes.paths.find((path) => path.code === code);
    return shape === undefined ? null : <path className={className} d={shape.d} />;
  };
  const codeUnder = (target: EventTarget) =>
    target instanceof SVGElement ? (target.dataset.code ?? null) : null;
  const named = pointed === null ? undefined : portal.units.get(pointed);
  return (
    <figure className="matrix-map">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table beside it does the same by keyboard */}
      <svg
        viewBox={shapes.viewBox.join(' ')}
        role="img"
        aria-label={m.map_label()}
        onClick={(event) => {
          const code = codeUnder(event.target);
          if (code !== null) onChoose(code);
        }}
        onMouseOver={(event) => onPoint(codeUnder(event.target))}
        onMouseLeave={() => onPoint(null)}
        onFocus={() => undefined}
      >
        <Patterns />
        <Shapes shapes={shapes} verdicts={verdicts} />
        <g className="matrix-map-lines">
          {borders?.paths.map(({ code, d }) => (
            <path key={code} d={d} />
          ))}
          {outline(selected, 'is-selected')}
          {outline(pointed, 'is-pointed')}
          {portal.districts.map((district) => {
            const [x, y] = svgPoint(district.centre);
            return (
              <text key={district.code} x={x} y={y}>
                {shortUnitName(district)}
              </text>
            );
          })}
        </g>
      </svg>
      <figcaption aria-hidden>
        {named === undefined ? ' ' : [named.name, named.parentName].join(' · ')}
      </figcaption>
    </figure>
  );
}

/** Drawn again for another target or filter, not for every commune the pointer passes. */
const Shapes = memo(function Shapes({
  shapes,
  verdicts,
}: {
  readonly shapes: ShapePaths;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}) {
  return (
    <g className="matrix-map-shapes">
      {shapes.paths.map(({ code, d }) => {
        const verdict = verdicts.get(code);
        return (
          <path
            key={code}
            d={d}
            data-code={code}
            className={verdict ?? 'is-out'}
            fill={verdict === undefined ? undefined : PATTERN[verdict]}
          />
        );
      })}
    </g>
  );
});

/** What a fill without colour looks like: the scale's hatching and dots, in the units of the view box. */
function Patterns() {
  return (
    <defs>
      <pattern
        id="matrix-hatched"
        width="18"
        height="18"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="no_data" width="18" height="18" />
        <rect className="ink" width="4" height="18" />
      </pattern>
      <pattern id="matrix-dotted" width="20" height="20" patternUnits="userSpaceOnUse">
        <rect className="no_data" width="20" height="20" />
        <circle className="ink" cx="8" cy="8" r="4" />
      </pattern>
    </defs>
  );
}
