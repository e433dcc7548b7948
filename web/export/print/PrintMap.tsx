import type { WorklistMap } from '../../../geodata/export/print/worklist-map.ts';
import type { PagePoint } from '../../../geodata/report/map/frame.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { m } from '../../paraglide/messages.js';

const d = (path: readonly PagePoint[]) =>
  `M${path.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;

/** The overview in black ink alone: works thick, with their numbers; lit roads solid, all others dashed. */
export function PrintMap({ map, title }: { readonly map: WorklistMap; readonly title: string }) {
  const { frame, units, roads, works, scale } = map;
  const { width, height } = frame;
  const bottom = height - 14;
  return (
    <svg className="print-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <rect width={width} height={height} fill="#fff" />
      {units.map(({ code, rings }) => (
        <path
          key={code}
          d={rings.map((ring) => `${d(ring)}Z`).join('')}
          fill="#f6f6f4"
          stroke="#8a8a8a"
          strokeWidth="0.7"
          strokeDasharray="5 2 1 2"
        />
      ))}
      <path
        d={roads.flatMap(({ isLit, path }) => (isLit ? [d(path)] : [])).join('')}
        fill="none"
        stroke="#9b9b9b"
        strokeWidth="0.7"
      />
      <path
        d={roads.flatMap(({ isLit, path }) => (isLit ? [] : [d(path)])).join('')}
        fill="none"
        stroke="#b4b4b4"
        strokeWidth="0.6"
        strokeDasharray="2 1.6"
      />
      <path d={works.map(({ path }) => d(path)).join('')} fill="none" stroke="#fff" strokeWidth="4" />
      <path d={works.map(({ path }) => d(path)).join('')} fill="none" stroke="#000" strokeWidth="2.2" />
      {units.map(({ code, label, name }) =>
        name === null ? null : (
          <text key={code} x={name[0]} y={name[1]} className="print-map-unit">
            {label}
          </text>
        ),
      )}
      {works.map(({ rank, label }) =>
        label === null ? null : (
          <g key={rank} transform={`translate(${label[0].toFixed(1)} ${label[1].toFixed(1)})`}>
            <rect
              x={-7.5}
              y={-5.5}
              width={15}
              height={11}
              rx={5.5}
              fill="#fff"
              stroke="#000"
              strokeWidth="0.8"
            />
            <text className="print-map-rank" y={2.6}>
              {formatNumber(rank)}
            </text>
          </g>
        ),
      )}
      <rect width={width} height={height} fill="none" stroke="#000" strokeWidth="0.8" />
      <g transform={`translate(12 ${bottom})`}>
        <path d={`M0,-4V0H${scale.points.toFixed(1)}V-4`} fill="none" stroke="#000" strokeWidth="1" />
        <text x={scale.points + 5} className="print-map-note">
          {scale.label}
        </text>
      </g>
      <g transform={`translate(${width - 18} 26)`}>
        <path d="M0,-14L5,4L0,0L-5,4Z" fill="#000" />
        <text y={14} className="print-map-rank">
          {m.print_north()}
        </text>
      </g>
    </svg>
  );
}
