import { scaleBar } from '../../geodata/report/map/scale-bar.ts';
import { m } from '../paraglide/messages.js';
import { drawLegendMark } from './draw-legend-mark.ts';
import { EDGE, fitInto, LEGEND_BOX, linesOf, MAP_BOX, PICTURE } from './picture-layout.ts';
import type { PictureModel } from './picture-model.ts';
import type { TakenMap } from './take-map.ts';

const FAMILY = '"Be Vietnam Pro", sans-serif';
const DAY = { ground: '#f0ede6', ink: '#1b2330', quiet: '#4a5365', line: '#cfc9bc' };
const NIGHT = { ground: '#0c111b', ink: '#f3f5f9', quiet: '#b9c2d3', line: '#31405b' };

/** Resolves when the page's font has the letters of `text` in the weights used: a canvas does not wait for fonts. */
async function fontsFor(text: string): Promise<void> {
  const weights = [400, 500, 600, 700];
  await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 40px "Be Vietnam Pro"`, text)));
}

/** The sheet around the map, in the order the eye takes it. Throws TypeError without a 2d context. */
export async function drawPicture(model: PictureModel, map: TakenMap): Promise<HTMLCanvasElement> {
  await fontsFor(
    [
      model.title,
      model.subtitle,
      model.source,
      model.sampleMark,
      ...model.legend.map(({ label }) => label),
    ].join(' '),
  );
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width;
  canvas.height = PICTURE.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('no 2d context');
  const look = model.isNight ? NIGHT : DAY;
  const write = (text: string, x: number, y: number, size: number, weight: number, color = look.ink) => {
    context.font = `${weight} ${size}px ${FAMILY}`;
    context.fillStyle = color;
    context.fillText(text, x, y);
    return context.measureText(text).width;
  };
  const wrapped = (text: string, most: number, size: number, weight: number) => {
    context.font = `${weight} ${size}px ${FAMILY}`;
    return linesOf(text, most, (line) => context.measureText(line).width);
  };

  context.fillStyle = look.ground;
  context.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const titleSize = wrapped(model.title, PICTURE.width - 2 * EDGE, 76, 700).length > 1 ? 58 : 76;
  const titleLines = wrapped(model.title, PICTURE.width - 2 * EDGE, titleSize, 700).slice(0, 2);
  titleLines.forEach((line, at) => {
    write(line, EDGE, 132 + at * titleSize * 1.25, titleSize, 700);
  });
  write(model.subtitle, EDGE, titleLines.length > 1 ? 268 : 214, 40, 500, look.quiet);

  const place = fitInto(MAP_BOX, map.crop);
  context.drawImage(map.canvas, place.x, place.y, place.width, place.height);
  context.strokeStyle = look.line;
  context.lineWidth = 2;
  context.strokeRect(place.x, place.y, place.width, place.height);

  const { x } = LEGEND_BOX;
  let y = LEGEND_BOX.y;
  if (model.figure !== null) {
    const width = write(model.figure.value, x, y + 140, 168, 700);
    const fits = width + 30 < LEGEND_BOX.width - 220;
    write(model.figure.unit, fits ? x + width + 24 : x, fits ? y + 140 : y + 210, 46, 400, look.quiet);
    y += fits ? 230 : 300;
  }
  write(model.legendTitle, x, y + 36, 34, 600, look.quiet);
  y += 76;
  for (const row of model.legend) {
    drawLegendMark(context, row, { x, y, width: 44, height: 44 });
    const label = write(row.label, x + 66, y + 36, 38, 500);
    if (row.amount !== null) write(row.amount, x + 66 + label + 22, y + 36, 38, 700);
    y += 66;
  }

  drawNorth(context, { x: x + 40, y: LEGEND_BOX.y + LEGEND_BOX.height - 150 }, map.bearing, look.ink);
  const metresPerPixel = (map.metresPerCssPixel * map.crop.width) / place.width;
  const bar = scaleBar(metresPerPixel, LEGEND_BOX.width - 20);
  const barY = LEGEND_BOX.y + LEGEND_BOX.height - 16;
  context.strokeStyle = look.ink;
  context.lineWidth = 5;
  context.beginPath();
  context.moveTo(x, barY - 18);
  context.lineTo(x, barY);
  context.lineTo(x + bar.points, barY);
  context.lineTo(x + bar.points, barY - 18);
  context.stroke();
  write(bar.label, x, barY - 34, 34, 500);

  let footY = MAP_BOX.y + MAP_BOX.height + 66;
  for (const line of wrapped(model.source, PICTURE.width - 2 * EDGE, 32, 400).slice(0, 2)) {
    write(line, EDGE, footY, 32, 400, look.quiet);
    footY += 46;
  }
  if (model.sampleMark !== null) write(model.sampleMark, EDGE, footY, 32, 700);
  return canvas;
}

function drawNorth(
  context: CanvasRenderingContext2D,
  { x, y }: { readonly x: number; readonly y: number },
  bearing: number,
  ink: string,
): void {
  context.save();
  context.translate(x, y);
  context.rotate((-bearing * Math.PI) / 180);
  context.fillStyle = ink;
  context.beginPath();
  context.moveTo(0, -64);
  context.lineTo(24, 10);
  context.lineTo(0, -8);
  context.lineTo(-24, 10);
  context.closePath();
  context.fill();
  context.font = `700 36px ${FAMILY}`;
  context.textAlign = 'center';
  context.fillText(m.picture_north(), 0, 54);
  context.restore();
}
