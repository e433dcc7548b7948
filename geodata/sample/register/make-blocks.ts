import { FACTS } from '../commune-facts.ts';
import { lowerFirst } from '../lower-first.ts';
import type { SampleBlock, SampleOrganisation } from '../sample-rows.ts';

/** The 14 emulation blocks: the communes of each district, and the organisations of the province by what they do. */
export function makeBlocks(organisations: readonly SampleOrganisation[]): SampleBlock[] {
  const ofDistricts = FACTS.districts.map((district) => ({
    name: `Khối xã, phường, thị trấn ${lowerFirst(district.name)}`,
    members: FACTS.communes
      .filter((commune) => commune.districtCode === district.code)
      .map((commune) => ({ unitCode: commune.code })),
  }));
  const withName = (name: string, belongs: (organisation: SampleOrganisation) => boolean) => ({
    name,
    members: organisations.filter(belongs).map((organisation) => ({ organisationCode: organisation.code })),
  });
  const ofOrganisations = [
    withName('Khối cơ quan hành chính', (o) => o.kind === 'agency' && o.name.startsWith('UBND')),
    withName('Khối đơn vị sự nghiệp', (o) => o.kind === 'agency' && !o.name.startsWith('UBND')),
    withName('Khối trường mầm non, tiểu học', (o) => /Mầm non|Tiểu học/.test(o.name)),
    withName('Khối trường trung học', (o) => /THCS|THPT/.test(o.name)),
    withName('Khối doanh nghiệp, hợp tác xã', (o) => o.kind === 'enterprise'),
  ];
  return [...ofDistricts, ...ofOrganisations].map((block, i) => ({
    code: `K${String(i + 1).padStart(2, '0')}`,
    ...block,
  }));
}
