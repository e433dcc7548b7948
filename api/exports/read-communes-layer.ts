import { communesLayer } from '../../geodata/export/layers/communes-layer.ts';
import { makeMatrix } from '../../geodata/matrix/matrix.ts';
import { readAmounts } from '../queries/lighting.ts';
import { readUnitShapes } from '../queries/unit-shapes.ts';
import { readUnits } from '../queries/units.ts';
import { coverOf, readGroups } from '../routes/cover-units.ts';
import type { ReadOneLayer } from './layer-request.ts';

/** Communes with their verdicts and coverage, as the caller's role may see them. */
export const readCommunesLayer: ReadOneLayer = async (request) => {
  const { sql, role, readSeries, wanted, edition, tree, unitIds, words, provenance } = request;
  const { on, knownOn, classes } = wanted;
  const here =
    unitIds === null
      ? null
      : new Set(tree.units.filter(({ id }) => unitIds.includes(id)).map(({ code }) => code));
  const communes = (await readUnits(sql, edition.tree, 'commune'))
    .map(({ summary }) => summary)
    .filter(({ code }) => here === null || here.has(code));
  const series = await readSeries(sql, role, edition, knownOn);
  const groups = await readGroups(sql, tree, 'commune', edition.tree);
  const amounts = await readAmounts(sql, on, classes, knownOn);
  const cover = coverOf({ tree, amounts, groups, litShare: 1, byClass: null });
  const coverage = new Map(cover.units.map((row) => [row.code, row]));
  const shapes = new Map(
    (await readUnitShapes(sql, edition.tree, 'commune')).map(({ properties, geometry }) => [
      properties.code,
      geometry,
    ]),
  );
  const { plan } = edition;
  // What the public may not see has no series here.
  const targets = plan.targets.filter(({ id, restricted }) => !restricted && id in series);
  const rows = makeMatrix({ plan, targets, communes, series, on, since: null }).map((matrix, index) => ({
    matrix,
    coverage: coverage.get(matrix.unit.code) ?? null,
    households: communes[index]?.households ?? null,
    shape: shapes.get(matrix.unit.code) ?? null,
  }));
  return communesLayer({ rows, language: words.language, provenance });
};
