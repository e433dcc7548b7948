import type { Pattern } from '../../geodata/scale/verdict-scale.ts';

export interface LegendRow {
  readonly label: string;
  /** Count or length; null where it says nothing. */
  readonly amount: string | null;
  readonly color: string;
  /** Of the pattern's marks. */
  readonly ink: string;
  readonly pattern: Pattern;
  /** A road is a line, a commune an area. */
  readonly mark: 'area' | 'line' | 'dashed line';
}

/** Everything a picture says beside the map itself. */
export interface PictureModel {
  readonly title: string;
  readonly subtitle: string;
  readonly figure: { readonly value: string; readonly unit: string } | null;
  readonly legendTitle: string;
  readonly legend: readonly LegendRow[];
  /** Plan, as-of day, whose data. */
  readonly source: string;
  /** What is made up; null where nothing is. */
  readonly sampleMark: string | null;
  readonly isNight: boolean;
  readonly fileName: string;
}
