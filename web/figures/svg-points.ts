/** Corners as the `points` of an SVG polyline or polygon, to a tenth of a pixel. */
export function points(corners: readonly (readonly [x: number, y: number])[]): string {
  return corners.map(([x, y]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ');
}
