import type { LoadProblem } from './problem-list.ts';

/** One feature as a file gives it, nothing of it trusted yet. */
export interface SourceFeature {
  /** 1, 2, 3 … in the order of the file. */
  readonly index: number;
  readonly id: string | number | null;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

/** What a reader yields: a feature, a problem, or the name of the coordinate system the file claims. */
export type SourceItem =
  | { readonly feature: SourceFeature }
  | { readonly problem: LoadProblem }
  | { readonly crs: string };
