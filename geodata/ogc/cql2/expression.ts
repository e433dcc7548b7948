import type { Geometry } from 'geojson';
import type { Bilingual } from '../../text/bilingual.ts';
import type { Box } from '../ogc-bbox.ts';
import type { Fold } from './fold-text.ts';

export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** The spatial relations of CQL2 that both engines answer alike. */
export const SPATIAL = [
  's_intersects',
  's_disjoint',
  's_within',
  's_contains',
  's_crosses',
  's_overlaps',
  's_touches',
  's_equals',
] as const;
export type Spatial = (typeof SPATIAL)[number];

export type Literal = string | number | boolean;
/** A geometry in the filter's own system, or a box in it. */
export type Shape = { readonly geometry: Geometry } | { readonly box: Box };

/** A property as it is compared, after the `folds` of its texts; literals are folded when they are read. */
export interface ComparedProperty {
  readonly property: string;
  readonly folds?: readonly Fold[];
}

/** A filter: a property of a feature stands on the left, literals on the right. */
export type Expression =
  | { readonly op: 'and' | 'or'; readonly args: readonly Expression[] }
  | { readonly op: 'not'; readonly arg: Expression }
  | { readonly op: 'constant'; readonly value: boolean }
  | (ComparedProperty & { readonly op: Comparison; readonly value: Literal })
  | (ComparedProperty & { readonly op: 'like'; readonly pattern: string })
  | (ComparedProperty & { readonly op: 'between'; readonly low: Literal; readonly high: Literal })
  | (ComparedProperty & { readonly op: 'in'; readonly values: readonly Literal[] })
  | { readonly op: 'isNull'; readonly property: string }
  | { readonly op: Spatial; readonly property: string; readonly shape: Shape };

/** A filter that cannot be answered; the message says what was found and what was expected. */
export class FilterInvalid extends Error {
  override readonly name = 'FilterInvalid';
  readonly bilingual: Bilingual;
  constructor(bilingual: Bilingual) {
    super(bilingual.en);
    this.bilingual = bilingual;
  }
}

/** `a = 5` read as `5 = a`. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export function isComparison(op: string): op is Comparison {
  return (COMPARISONS as readonly string[]).includes(op);
}

export function isSpatial(op: string): op is Spatial {
  return (SPATIAL as readonly string[]).includes(op);
}
