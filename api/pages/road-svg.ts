import type { Position } from 'geojson';
import { html } from 'hono/html';
import type { Stretch } from '../../geodata/citizen/road-stretches.ts';
import { partOfLine } from '../../geodata/cut/part-of-line.ts';
import { LIGHT_SCALE, lightStep, NIGHT_GROUND } from '../../geodata/scale/light-scale.ts';
import { frameOf, planeOf } from '../../geodata/shape/draw-shapes.ts';
import { type Markup, NOTHING } from './markup.ts';

const SIDE = 320;
const HEIGHT = 200;
const MARGIN = 18;
const STROKE = 5;

export interface DrawnSegment {
  readonly lengthM: number;
  readonly line: readonly Position[];
  readonly stretches: readonly Stretch[];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A road alone by night: where it is lit, where not, where nobody has looked. North is up. */
export function roadSvg(segments: readonly DrawnSegment[], label: string): Markup {
  const lines = segments.map(({ line }) => [[...line]]);
  if (lines.length === 0) return NOTHING;
  const [west, south, east, north] = frameOf([{ type: 'MultiPolygon', coordinates: lines }]);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, along] = [(east - west) * squeeze, north - south];
  // The frame is as wide as the room asks, so that a road straight north has a width too.
  const scale = Math.min((SIDE - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / along);
  const room = (SIDE - 2 * MARGIN) / scale / squeeze;
  const middle = (west + east) / 2;
  const plane = planeOf([middle - room / 2, south, middle + room / 2, north], SIDE - 2 * MARGIN);
  const top = (HEIGHT - plane.height) / 2;
  const pathOf = (line: readonly Position[]) =>
    line
      .map((position, at) => {
        const [x, y] = plane.place(position);
        return `${at === 0 ? 'M' : 'L'}${tenth(x + MARGIN)} ${tenth(y + top)}`;
      })
      .join('');
  const parts = segments.flatMap(({ lengthM, line, stretches }) =>
    stretches.map(({ fromM, toM, lit }) => ({
      lit,
      d: pathOf(partOfLine(line, fromM / lengthM, toM / lengthM)),
    })),
  );
  // Lit roads lie on top, as in the night view.
  const drawn = [...LIGHT_SCALE].reverse().flatMap(({ id }) =>
    parts
      .filter(({ lit }) => lit === id)
      .map(({ d }) => {
        const { night, glow, dash } = lightStep(id);
        const halo =
          glow === null
            ? NOTHING
            : html`<path d="${d}" stroke="${glow}" stroke-opacity=".35" stroke-width="${STROKE * 2.6}"/>`;
        const dashes =
          dash === null
            ? NOTHING
            : html`stroke-dasharray="${dash.map((width) => width * STROKE * 0.8).join(' ')}"`;
        return html`${halo}<path d="${d}" stroke="${night}" stroke-width="${STROKE}" ${dashes}/>`;
      }),
  );
  return html`<svg class="road-figure" viewBox="0 0 ${SIDE} ${HEIGHT}" role="img" aria-label="${label}"><rect width="${SIDE}" height="${HEIGHT}" rx="12" fill="${NIGHT_GROUND}"/><g fill="none" stroke-linejoin="round" stroke-linecap="butt">${drawn}</g></svg>`;
}
