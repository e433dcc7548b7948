/** Points of 1/72 inch in a millimetre. */
const POINTS_PER_MM = 72 / 25.4;

export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** A4 with the margins of Nghị định 30/2020/NĐ-CP: 30 mm at the left, where a file is bound, 20 mm elsewhere. */
export const SHEET = {
  width: mm(210),
  height: mm(297),
  left: mm(30),
  right: mm(210 - 20),
  top: mm(20),
  bottom: mm(297 - 20),
} as const;

/** Contrast on white ≥ 4.5 for every text colour; a grey copy keeps them apart by lightness. */
export const INK = {
  text: '#1b2330',
  quiet: '#565d68',
  rule: '#8b919b',
  hairline: '#c9c9c4',
  band: '#f1f0ec',
  neighbour: '#e4e3de',
  mark: '#ebebeb',
} as const;
