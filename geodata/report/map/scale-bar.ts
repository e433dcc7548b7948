import { formatNumber } from '../../text/format.ts';

export interface ScaleBar {
  readonly metres: number;
  /** Length on the page, in points. */
  readonly points: number;
  readonly label: string;
}

/** The longest of 1, 2, 5 × 10ⁿ metres that is no longer than `most` points. */
export function scaleBar(metresPerPoint: number, most: number): ScaleBar {
  const limit = metresPerPoint * most;
  const power = 10 ** Math.floor(Math.log10(limit));
  const metres = power * ([5, 2].find((step) => step * power <= limit) ?? 1);
  const label = metres >= 1000 ? `${formatNumber(metres / 1000)} km` : `${formatNumber(metres, 'vi')} m`;
  return { metres, points: metres / metresPerPoint, label };
}
