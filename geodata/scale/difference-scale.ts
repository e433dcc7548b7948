import type { DayDifference, TargetDifference } from '../verdict/difference.ts';
import type { ScaleStep } from './verdict-scale.ts';

/** A step that also carries a sign on the map: what a reader sees before the legend. */
export interface SignedStep<Id extends string> extends ScaleStep<Id> {
  readonly sign: string | null;
  /** Colour of the sign over the fill. */
  readonly signInk: string;
}

// Slate, white and ink: colour means a verdict everywhere else, so a difference has none of its own.
const DARK = {
  color: '#3f4d66',
  night: '#3f4d66',
  ink: '#3f4d66',
  pattern: 'solid',
  signInk: '#ffffff',
} as const;
const MILD = {
  color: '#b4bdcc',
  night: '#b4bdcc',
  ink: '#4a5365',
  pattern: 'solid',
  signInk: '#1b2330',
} as const;
const BARRED = {
  color: '#ffffff',
  night: '#ffffff',
  ink: '#1b2330',
  pattern: 'barred',
  signInk: '#1b2330',
} as const;
const BLANK = {
  color: '#ffffff',
  night: '#ffffff',
  ink: '#4a5365',
  pattern: 'solid',
  signInk: '#1b2330',
} as const;
const SILENT = {
  color: '#e9e6df',
  night: '#e9e6df',
  ink: '#6b6658',
  pattern: 'dotted',
  signInk: '#1b2330',
} as const;

/** Two days: better, the same, worse. */
export const DAY_DIFFERENCE_SCALE: readonly SignedStep<DayDifference>[] = [
  { id: 'newly_met', order: 0, label: { vi: 'Mới đạt', en: 'Newly met' }, sign: '▲', ...DARK },
  { id: 'improved', order: 1, label: { vi: 'Khá lên', en: 'Improved' }, sign: '▲', ...MILD },
  { id: 'unchanged', order: 2, label: { vi: 'Không đổi', en: 'Unchanged' }, sign: null, ...BLANK },
  { id: 'slipped', order: 3, label: { vi: 'Tụt lại', en: 'Slipped' }, sign: '▼', ...BARRED },
  {
    id: 'incomparable',
    order: 4,
    label: { vi: 'Không so được', en: 'No comparison' },
    sign: null,
    ...SILENT,
  },
];

/** Two targets on one day, side A and side B. */
export const TARGET_DIFFERENCE_SCALE: readonly SignedStep<TargetDifference>[] = [
  { id: 'first_worse', order: 0, label: { vi: 'A kém hơn', en: 'A is worse' }, sign: 'A', ...DARK },
  { id: 'same', order: 1, label: { vi: 'Như nhau', en: 'The same' }, sign: null, ...BLANK },
  { id: 'second_worse', order: 2, label: { vi: 'B kém hơn', en: 'B is worse' }, sign: 'B', ...BARRED },
  {
    id: 'incomparable',
    order: 3,
    label: { vi: 'Không so được', en: 'No comparison' },
    sign: null,
    ...SILENT,
  },
];
