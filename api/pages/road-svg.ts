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

/** Lines that begin where the one before ends run on, so that dashes do not begin anew with each. */
function pathOf(lines: readonly (readonly string[])[]): string {
  let end: string | undefined;
  return lines
    .map((points) => {
      const [first, ...rest] = points;
      const begin = first === end ? '' : `M${first}`;
      end = points.at(-1);
      return `${begin}${rest.map((point) => `L${point}`).join('')}`;
    })
    .join('');
}

/**
 * A road alone by night: where it is lit, where not, where nobody has looked. North is up. `marked`: the one of the
 * segments that is spoken of; it lies on a white band.
 */
export function roadSvg(segments: readonly DrawnSegment[], label: string, marked?: DrawnSegment): Markup {
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
  const pointsOf = (line: readonly Position[]) =>
    line.map((position) => {
      const [x, y] = plane.place(position);
      return `${tenth(x + MARGIN)} ${tenth(y + top)}`;
    });
  const parts = segments.flatMap(({ lengthM, line, stretches }) =>
    stretches.map(({ fromM, toM, lit }) => ({
      lit,
      points: pointsOf(partOfLine(line, fromM / lengthM, toM / lengthM)),
    })),
  );
  // One path for all of a kind, or their halos would add up where two parts meet. Lit roads lie on top, as in the night view.
  const kinds = [...LIGHT_SCALE].reverse().flatMap(({ id }) => {
    const d = pathOf(parts.filter(({ lit }) => lit === id).map(({ points }) => points));
    return d === '' ? [] : { ...lightStep(id), d };
  });
  const halos = kinds.map(({ glow, d }) =>
    glow === null
      ? NOTHING
      : html`<path d="${d}" stroke="${glow}" stroke-opacity=".35" stroke-width="${STROKE * 2.6}" stroke-linecap="round"/>`,
  );
  const cores = kinds.map(({ night, dash, d }) => {
    const dashes =
      dash === null
        ? html`stroke-linecap="round"`
        : html`stroke-dasharray="${dash.map((width) => width * STROKE * 0.8).join(' ')}"`;
    return html`<path d="${d}" stroke="${night}" stroke-width="${STROKE}" ${dashes}/>`;
  });
  const band =
    marked === undefined
      ? NOTHING
      : html`<path class="marked" d="${pathOf([pointsOf(marked.line)])}" stroke="#fff" stroke-width="${STROKE * 3}" stroke-linecap="round"/>`;
  return html`<svg class="road-figure" viewBox="0 0 ${SIDE} ${HEIGHT}" role="img" aria-label="${label}"><rect width="${SIDE}" height="${HEIGHT}" rx="12" fill="${NIGHT_GROUND}"/><g fill="none" stroke-linejoin="round">${halos}${band}${cores}</g></svg>`;
}
