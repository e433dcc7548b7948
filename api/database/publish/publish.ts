import type { TransactionSql } from 'postgres';
import { deriveLightPieces } from './light-pieces.ts';
import { openDataVersion } from './open-data-version.ts';
import { derivePublicPoints } from './public-points.ts';
import { lockPublications } from './publication-lock.ts';
import { deriveRoadShapes } from './road-shapes.ts';
import { deriveSegmentPieces } from './segment-pieces.ts';
import { gatherStatistics } from './statistics.ts';
import { publishedTree } from './tree.ts';
import { deriveUnitShapes } from './unit-shapes.ts';

/** What changed since the last publication: light needs no new cut at borders; of figures the public's part is decided anew. */
export type Changed = 'units' | 'roads' | 'light' | 'figures';

export interface Publishing {
  /** An office or a program, never a person who did not sign in. */
  readonly by: string;
  readonly note: string;
  readonly changed: readonly Changed[];
  readonly onStep?: (step: PublishStep) => void;
}
export type PublishStep = 'shapes' | 'cut' | 'light' | 'roads';

/**
 * Remakes the derived tables and opens a new data version, inside the caller's transaction. Returns the data
 * version: announce it (Publications.announce) after the commit, not before.
 */
export async function publish(
  sql: TransactionSql,
  { by, note, changed, onStep }: Publishing,
): Promise<string> {
  const units = changed.includes('units');
  const cut = units || changed.includes('roads');
  const light = cut || changed.includes('light');
  await lockPublications(sql);
  const tree = await publishedTree(sql);
  if (units) {
    onStep?.('shapes');
    await sql`delete from portal.unit_shape`;
    await deriveUnitShapes(sql);
  }
  if (light) {
    await sql`delete from portal.road_shape`;
    await sql`delete from portal.light_piece`;
  }
  if (cut) {
    onStep?.('cut');
    await sql`delete from portal.segment_piece`;
    await deriveSegmentPieces(sql, tree);
  }
  if (light) {
    onStep?.('light');
    await deriveLightPieces(sql);
    onStep?.('roads');
    await deriveRoadShapes(sql);
  }
  if (units || changed.includes('figures')) await derivePublicPoints(sql);
  await gatherStatistics(sql);
  return openDataVersion(sql, { by, note, tree, after: { changed: [...changed], tree } });
}
