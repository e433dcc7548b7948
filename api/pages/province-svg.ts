import { html } from 'hono/html';
import { MARK_TILE, PATTERN_MARKS } from '../../geodata/scale/pattern-marks.ts';
import { VERDICT_SCALE, verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { COMPACT_STEPS, compactPath } from '../../geodata/shape/compact-path.ts';
import type { ProvinceDrawing } from '../../geodata/shape/draw-province.ts';
import type { Verdict } from '../../geodata/verdict/verdict.ts';
import { type Markup, NOTHING } from './markup.ts';

/** The patterns of the verdicts that have one, as paint servers. */
function patternDefs(): Markup {
  const patterns = VERDICT_SCALE.map(({ id, color, ink, pattern }) => {
    if (pattern === 'solid') return NOTHING;
    const { d, width } = PATTERN_MARKS[pattern];
    return html`<pattern id="fill-${id}" width="${MARK_TILE}" height="${MARK_TILE}" patternUnits="userSpaceOnUse" patternTransform="scale(${COMPACT_STEPS})"><rect width="${MARK_TILE}" height="${MARK_TILE}" fill="${color}"/><path d="${d}" stroke="${ink}" stroke-opacity=".6" stroke-width="${width}" stroke-linecap="round"/></pattern>`;
  });
  return html`<defs>${patterns}</defs>`;
}

function fillOf(verdict: Verdict): string {
  const { id, color, pattern } = verdictStep(verdict);
  return pattern === 'solid' ? color : `url(#fill-${id})`;
}

/** The province by verdict, drawn on the server: a picture that needs neither a script nor a graphics card. */
export function provinceSvg(
  { width, height, communes, districtBorders }: ProvinceDrawing,
  verdictOf: (code: string) => { readonly verdict: Verdict; readonly label: string },
  label: string,
  chosen: string | null,
): Markup {
  const paths = communes.map(({ code, name, d }) => {
    const { verdict, label: said } = verdictOf(code);
    return html`<path class="unit" data-code="${code}" d="${compactPath(d)}" fill="${fillOf(verdict)}"><title>${name}: ${said}</title></path>`;
  });
  const outline = communes.find(({ code }) => code === chosen);
  return html`<svg class="province-figure" viewBox="-2 -2 ${width + 4} ${Math.round(height) + 4}" role="img" aria-label="${label}">${patternDefs()}<g transform="scale(${1 / COMPACT_STEPS})">${paths}<path class="district-borders" d="${compactPath(districtBorders)}"/>${outline === undefined ? NOTHING : html`<path class="selected" d="${compactPath(outline.d)}"/>`}</g></svg>`;
}
