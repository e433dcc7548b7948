import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { UnitShapes } from '../../../geodata/contract/units.ts';
import { DAY_DIFFERENCE_SCALE } from '../../../geodata/scale/difference-scale.ts';
import { VERDICT_SCALE, verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import { drawProvince } from '../../../geodata/shape/draw-province.ts';
import { ProvinceFigure } from '../../../web/figures/ProvinceFigure.tsx';

const shape = (code: string, west: number): UnitShapes['features'][number] => ({
  type: 'Feature',
  properties: { code, name: `Xã ${code}`, parentCode: '703' },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, -0.5],
          [west + 1, -0.5],
          [west + 1, 0.5],
          [west, 0.5],
          [west, -0.5],
        ],
      ],
    ],
  },
});
const communes = [shape('25456', 10), shape('25474', 11)];
const drawing = drawProvince(communes, [], 100);
if (drawing === null) throw new Error('two communes make a drawing');

const verdictOf = (code: string) => verdictStep(code === '25456' ? 'met' : 'stale');
const draw = (more: { onChoose?: (code: string) => void; selected?: string } = {}) =>
  renderToStaticMarkup(
    <ProvinceFigure label="T1" drawing={drawing} scale={VERDICT_SCALE} stepOf={verdictOf} {...more} />,
  );

describe('the drawing of a province', () => {
  it('places communes beside each other, each with the place of its sign', () => {
    expect(drawing).toMatchObject({ width: 100, height: 50 });
    expect(drawing.communes.map(({ d, at }) => [d, at])).toEqual([
      ['M0 50L50 50L50 0L0 0Z', [25, 25]],
      ['M50 50L100 50L100 0L50 0Z', [75, 25]],
    ]);
  });

  it('is none without an outline', () => {
    expect(drawProvince([], [], 100)).toBeNull();
  });
});

describe('the figure of a province', () => {
  it('is one named picture, filled by the colour or the pattern of the scale', () => {
    const svg = draw();
    expect(svg).toContain('role="img" aria-label="T1"');
    expect(svg).toMatch(/fill="#0f766e" data-code="25456"/);
    const [, paint] = svg.match(/fill="url\(#([^)]+)\)" data-code="25474"/) ?? [];
    expect(svg).toContain(`<pattern id="${paint}"`);
  });

  it('names each commune and has one tab stop, the selected one, when communes can be chosen', () => {
    const svg = draw({ onChoose: () => undefined, selected: '25474' });
    expect(svg).toContain('role="group"');
    expect(svg.match(/tabindex="0"/g)).toHaveLength(1);
    expect(svg).toMatch(
      /data-code="25474" role="button" tabindex="0" aria-label="Xã 25474" aria-pressed="true"/,
    );
  });

  it('shows the sign of a step, hidden from those who are told the name', () => {
    const [newlyMet] = DAY_DIFFERENCE_SCALE;
    if (newlyMet === undefined) throw new Error('the scale has steps');
    const svg = renderToStaticMarkup(
      <ProvinceFigure label="±" drawing={drawing} scale={DAY_DIFFERENCE_SCALE} stepOf={() => newlyMet} />,
    );
    const [, signs] = svg.match(/<g class="signs" aria-hidden="true">(.*?)<\/g>/) ?? [];
    expect(signs?.match(/>▲<\/text>/g)).toHaveLength(2);
  });
});
