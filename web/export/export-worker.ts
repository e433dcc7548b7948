import { expose } from 'comlink';
import { EXPORT_FORMATS } from '../../geodata/export/formats.ts';
import type { ExportSpec } from './export-spec.ts';
import { layerOf } from './layer-of.ts';
import { WRITERS } from './write/writers.ts';

const api = {
  /** The file, whole. `onRows` hears how many rows are written. */
  async write(spec: ExportSpec, onRows: (rows: number) => void): Promise<Blob> {
    const layer = layerOf(spec);
    const type = EXPORT_FORMATS.find(({ id }) => id === spec.format)?.type ?? '';
    return new Blob(await WRITERS[spec.format](layer, onRows), { type });
  },
};
export type ExportWorker = typeof api;

expose(api);
