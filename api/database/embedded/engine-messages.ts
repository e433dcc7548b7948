import type { ProblemReport } from './protocol.ts';

/** What the engine's worker is started with. `load` is a dump (gzipped tar) that fills an empty folder. */
export type EngineStart = { readonly folder: string; readonly load: Uint8Array | null };

export type ToEngine =
  | { readonly kind: 'answer'; readonly message: Uint8Array; readonly refusal: ProblemReport | null }
  | { readonly kind: 'dump' }
  | { readonly kind: 'close' };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'done';
      readonly bytes: Uint8Array;
      readonly inTransaction: boolean;
      readonly broken: string | null;
    }
  | { readonly kind: 'dumped'; readonly bytes: Uint8Array }
  | { readonly kind: 'closed' };
