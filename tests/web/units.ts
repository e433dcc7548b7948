import type { UnitSummary } from '../../geodata/contract/units.ts';

const shared = {
  households: 1000,
  population: 4000,
  areaKm2: 10,
  generatedBoundary: true,
  centre: [106.1, 11.3] as [number, number],
  bbox: [106, 11.2, 106.2, 11.4] as [number, number, number, number],
};

export const districtD: UnitSummary = {
  ...shared,
  code: '706',
  name: 'Huyện Tân Châu',
  kind: 'huyen',
  level: 'district',
  parentCode: '72',
  parentName: 'Tỉnh Tây Ninh',
};

const commune = (code: string, name: string): UnitSummary => ({
  ...shared,
  code,
  name,
  kind: 'xa',
  level: 'commune',
  parentCode: districtD.code,
  parentName: districtD.name,
});

export const communeA = commune('25516', 'Xã Suối Dây');
export const communeB = commune('25519', 'Xã Tân Phú');
export const communeC = commune('25522', 'Xã Tân Hội');
