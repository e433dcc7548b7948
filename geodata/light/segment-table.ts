import type { z } from 'zod';
import type { roadClassSchema } from '../contract/primitives.ts';

type RoadClassId = z.infer<typeof roadClassSchema>;

/** The codes of the column `lit`. */
export const LIT_CODES = { no: 0, yes: 1, unknown: 2 } as const;

/** A unit index of a piece outside every commune. */
export const OUTSIDE = -1;

/**
 * Pieces of segments in typed arrays: row i of each column is piece i. Its vertices are
 * `positions[2 * starts[i] .. 2 * starts[i + 1])`, lon then lat, degrees, WGS 84. Plain data: it crosses to
 * and from a worker, and its columns go to the graphics card as they are.
 */
export type SegmentTable = {
  readonly on: string;
  readonly dataVersion: number;
  /** Lookup lists for the columns `class`, `unit` and `name`. */
  readonly classes: readonly RoadClassId[];
  readonly units: readonly string[];
  readonly routeNames: readonly string[];
  readonly count: number;
  readonly segment: Uint32Array;
  readonly route: Uint32Array;
  readonly name: Uint32Array;
  /** Index into `units`; OUTSIDE outside every commune. */
  readonly unit: Int32Array;
  readonly class: Uint8Array;
  /** One of LIT_CODES. */
  readonly lit: Uint8Array;
  /** 1, or 0.5 on a border between two communes. */
  readonly weight: Float32Array;
  /** Geodesic metres. */
  readonly lengthM: Float64Array;
  /** 1 where the lamps are broken or off. */
  readonly broken: Uint8Array;
  /** 1 where an approved promise stands. */
  readonly promised: Uint8Array;
  /** count + 1 vertex indices. */
  readonly starts: Uint32Array;
  readonly positions: Float64Array;
};
