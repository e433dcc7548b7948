import { roadsLayer } from '../../geodata/export/layers/roads-layer.ts';
import { decodeSegments, encodeSegments } from '../../geodata/light/segment-columns.ts';
import { readPieces } from '../queries/pieces.ts';
import { tooManyPieces } from '../routes/lighting.ts';
import type { ReadOneLayer } from './layer-request.ts';

/** A file is made in memory; beyond this the caller asks by unit. */
export const MOST_ROWS = 250_000;

/** Pieces of road with their light. Throws ApiProblem where there are too many. */
export const readRoadsLayer: ReadOneLayer = async ({ sql, wanted, edition, unitIds, words, provenance }) => {
  const { on, knownOn, classes, unit } = wanted;
  const pieces = await readPieces(sql, { on, knownOn, classes, bbox: null, unitIds, limit: MOST_ROWS });
  if (pieces.length > MOST_ROWS) throw tooManyPieces('unit', MOST_ROWS);
  const dated = { on, classes: [...classes], bbox: null, unit, dataVersion: edition.dataVersion };
  const table = decodeSegments(encodeSegments(dated, pieces));
  const rows = Uint32Array.from({ length: table.count }, (_, row) => row);
  return roadsLayer({ table, rows, metres: table.lengthM, words, provenance });
};
