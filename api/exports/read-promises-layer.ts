import { promisesLayer } from '../../geodata/export/layers/promises-layer.ts';
import { byUrgency } from '../../geodata/promise/order-promises.ts';
import { asOn, readPromises } from '../queries/promises.ts';
import type { ReadOneLayer } from './layer-request.ts';

/** Promises that stand on the day, the most urgent first; the public's are the approved ones. */
export const readPromisesLayer: ReadOneLayer = async ({ sql, role, wanted, unitIds, words, provenance }) => {
  const { on, knownOn } = wanted;
  const rows = await readPromises(sql, role, { knownOn, unitIds, withLines: true });
  const promises = rows
    .flatMap((row) => asOn(row, on) ?? [])
    .filter(({ status }) => status !== 'replaced')
    .sort(byUrgency);
  return promisesLayer({ promises, words, provenance });
};
