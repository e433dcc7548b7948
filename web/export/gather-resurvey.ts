import type { ResurveyLine } from '../../geodata/export/layers/resurvey-layer.ts';
import { readResurvey } from '../light/edit/edit-client.ts';
import { lightWorker } from '../light/worker/roads-query.ts';
import type { ExportContent } from './export-spec.ts';
import type { ExportPlace } from './gather.ts';

/** As many as the server tells at once. */
const MOST = 100_000;

/**
 * What to survey again in the place looked at, as of today whatever day is shown: whole segments with the lines that
 * the day shown has of them. In an area or a block the kilometres are those inside.
 */
export async function gatherResurvey({
  table,
  scope,
  classes,
  limitDays,
}: ExportPlace): Promise<ExportContent & { readonly kind: 'resurvey' }> {
  const [list, here] = await Promise.all([
    readResurvey(scope.unit?.code ?? null, limitDays, { classes, limit: MOST }),
    lightWorker().pieces(table.on, scope.place, classes),
  ]);
  const rowsOf = new Map<number, number[]>();
  const insideM = new Map<number, number>();
  here.rows.forEach((row, at) => {
    const segment = table.segment[row] ?? -1;
    const rows = rowsOf.get(segment);
    if (rows === undefined) rowsOf.set(segment, [row]);
    else rows.push(row);
    const metres = (here.metres[at] ?? 0) * (table.weight[row] ?? 1);
    insideM.set(segment, (insideM.get(segment) ?? 0) + metres);
  });
  const isPart = scope.isArea || scope.block !== null;
  const lines = list.rows
    .filter(({ segmentId }) => !isPart || rowsOf.has(segmentId))
    .map((due): ResurveyLine => {
      const rows = rowsOf.get(due.segmentId) ?? [];
      return { due: isPart ? { ...due, km: (insideM.get(due.segmentId) ?? 0) / 1000 } : due, rows };
    });
  return { kind: 'resurvey', table, lines, limitDays: list.limitDays, on: list.today };
}
