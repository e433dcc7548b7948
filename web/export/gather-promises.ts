import { promiseListSchema } from '../../geodata/contract/promises.ts';
import { api, ask, given } from '../client.ts';
import { lightWorker } from '../light/worker/roads-query.ts';
import type { ExportContent } from './export-spec.ts';
import type { ExportPlace } from './gather.ts';

/** The promises of the place looked at, as they stood on the day shown; the caller's role says which. */
export async function gatherPromises({
  table,
  scope,
  classes,
  knownOn,
}: ExportPlace): Promise<ExportContent & { readonly kind: 'promises' }> {
  const query = {
    on: table.on,
    line: '1' as const,
    ...given({ unit: scope.unit?.code, knownOn: knownOn ?? undefined }),
  };
  const { promises } = await ask(api.api.promises.$get({ query }), promiseListSchema);
  if (!scope.isArea && scope.block === null) return { kind: 'promises', promises };
  const all = [...new Set([...classes, ...promises.map((promise) => promise.class)])];
  const { rows } = await lightWorker().pieces(table.on, scope.place, all);
  const here = new Set([...rows].map((row) => table.segment[row]));
  return { kind: 'promises', promises: promises.filter(({ segment }) => here.has(segment)) };
}
