import { fileURLToPath } from 'node:url';
import type { RoadOptions } from '../../../api/loading/load-roads.ts';
import type { UnitOptions } from '../../../api/loading/load-units.ts';
import { coordinateSystemOf } from '../../../geodata/load/crs.ts';

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/in/load/${name}`, import.meta.url));

function common(file: string, crs: string) {
  const system = coordinateSystemOf(crs);
  if (!system) throw new Error(`no system ${crs}`);
  return { file, system, fields: {}, source: { title: 'Thử' }, by: 'test', dryRun: false };
}

export function unitOptions(file: string, change: Partial<UnitOptions> = {}, crs = 'EPSG:4326'): UnitOptions {
  return {
    ...common(file, crs),
    level: 'commune',
    tree: '2020',
    treeFrom: '2020-01-01',
    missingCode: 'error',
    dissolve: true,
    ...change,
  };
}

export function roadOptions(file: string, change: Partial<RoadOptions> = {}): RoadOptions {
  return { ...common(file, 'EPSG:4326'), litOn: '2020-06-30', merge: false, ...change };
}
