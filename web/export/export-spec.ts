import type { WorkLine } from '../../geodata/budget/worklist.ts';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import type { AboutFacts } from '../../geodata/export/about.ts';
import type { ExportFormat } from '../../geodata/export/formats.ts';
import type { CommuneRow } from '../../geodata/export/layers/communes-layer.ts';
import type { DarkLine } from '../../geodata/export/layers/dark-layer.ts';
import type { PlaceLine } from '../../geodata/export/layers/places-layer.ts';
import type { ResurveyLine } from '../../geodata/export/layers/resurvey-layer.ts';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import type { Language } from '../../geodata/text/bilingual.ts';

/** What a list or layer is made of: plain data, typed arrays where it is long, so that it crosses to a worker at once. */
export type ExportContent =
  | { readonly kind: 'worklist'; readonly table: SegmentTable; readonly lines: readonly WorkLine[] }
  | {
      readonly kind: 'dark_gaps' | 'dark_routes' | 'last_routes';
      readonly table: SegmentTable;
      readonly lines: readonly DarkLine[];
    }
  | {
      readonly kind: 'roads';
      readonly table: SegmentTable;
      readonly rows: Uint32Array;
      readonly metres: Float64Array;
    }
  | { readonly kind: 'communes'; readonly rows: readonly CommuneRow[] }
  | { readonly kind: 'places'; readonly places: readonly PlaceLine[]; readonly reachM: number }
  | { readonly kind: 'promises'; readonly promises: readonly LightPromise[] }
  | {
      readonly kind: 'resurvey';
      readonly table: SegmentTable;
      readonly lines: readonly ResurveyLine[];
      readonly limitDays: number;
      /** The day it is the list of: today, whatever day is shown. */
      readonly on: string;
    };

export type ExportKind = ExportContent['kind'];

/** All a worker needs to write a file. */
export interface ExportSpec {
  readonly content: ExportContent;
  readonly facts: AboutFacts;
  readonly language: Language;
  /** Names of communes by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly format: ExportFormat['id'];
}

/** Rows of the content, and the vertices of its geometry: what a file will weigh. */
export function sizeOf(content: ExportContent): { readonly rows: number; readonly vertices: number } {
  if (content.kind === 'communes') {
    const vertices = content.rows.reduce(
      (sum, { shape }) => sum + (shape?.coordinates.flat(2).length ?? 0),
      0,
    );
    return { rows: content.rows.length, vertices };
  }
  if (content.kind === 'places') return { rows: content.places.length, vertices: content.places.length };
  if (content.kind === 'promises') {
    const vertices = content.promises.reduce((sum, { line = [] }) => sum + line.length, 0);
    return { rows: content.promises.length, vertices };
  }
  const { starts } = content.table;
  const of = (row: number) => (starts[row + 1] ?? 0) - (starts[row] ?? 0);
  let vertices = 0;
  if (content.kind === 'roads') {
    for (const row of content.rows) vertices += of(row);
    return { rows: content.rows.length, vertices };
  }
  for (const { rows } of content.lines) for (const row of rows) vertices += of(row);
  return { rows: content.lines.length, vertices };
}
