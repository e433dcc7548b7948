import { z } from 'zod';
import { daySchema, verdictSchema } from '../../geodata/contract/primitives.ts';

const idSchema = z.string().regex(/^[0-9A-Za-z_-]{1,16}$/);

/**
 * What a slide may hold beside its view. In the link each is one letter and its value, so that a list of slides
 * stays short and readable.
 */
const FIELDS = {
  target: { letter: 't', schema: idSchema },
  on: { letter: 'o', schema: daySchema },
  knownOn: { letter: 'k', schema: daySchema },
  plan: { letter: 'p', schema: z.string().regex(/^[a-z0-9-]{1,64}$/) },
  unit: { letter: 'u', schema: idSchema },
  level: { letter: 'l', schema: z.enum(['commune', 'district']) },
  verdict: { letter: 'v', schema: verdictSchema },
  classes: { letter: 'c', schema: z.string().regex(/^[a-z]+(,[a-z]+)*$/) },
  /** `lon,lat,zoom`, see web/map/camera.ts. */
  map: {
    letter: 'm',
    schema: z.string().regex(/^-?\d{1,3}(\.\d+)?,-?\d{1,2}(\.\d+)?,\d{1,2}(\.\d+)?$/),
  },
  note: { letter: 'n', schema: z.string().min(1).max(80) },
} as const;
export type FieldName = keyof typeof FIELDS;

interface FieldRow {
  readonly name: FieldName;
  readonly letter: string;
  readonly schema: z.ZodType<string>;
}

/** Every field in the order written. */
export const SLIDE_FIELDS: readonly FieldRow[] = [
  { name: 'target', ...FIELDS.target },
  { name: 'unit', ...FIELDS.unit },
  { name: 'on', ...FIELDS.on },
  { name: 'knownOn', ...FIELDS.knownOn },
  { name: 'plan', ...FIELDS.plan },
  { name: 'level', ...FIELDS.level },
  { name: 'verdict', ...FIELDS.verdict },
  { name: 'classes', ...FIELDS.classes },
  { name: 'map', ...FIELDS.map },
  { name: 'note', ...FIELDS.note },
];

/** What can be a slide, and what it cannot do without. */
export const SLIDE_VIEWS = {
  /** One target on the map, perhaps with a unit chosen. */
  target: ['target'],
  /** All targets side by side. */
  glance: [],
  /** Communes at risk, most targets first. */
  risk: [],
  /** What changed since the end of the reporting period before. */
  changes: [],
  /** One unit with all its targets. */
  unit: ['unit'],
  /** Roads and their light. */
  light: [],
} as const satisfies Record<string, readonly FieldName[]>;
export type SlideView = keyof typeof SLIDE_VIEWS;

export type SlideFields = { [Name in FieldName]?: string | undefined };

/** One page of a story: a view and what it shows; absent fields follow the address. */
export interface Slide extends Readonly<SlideFields> {
  readonly view: SlideView;
}

export function isSlideView(text: string): text is SlideView {
  return Object.hasOwn(SLIDE_VIEWS, text);
}
