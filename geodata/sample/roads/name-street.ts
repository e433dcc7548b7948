import type { RoadClass } from '../../light/road-class.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import type { CommuneFact } from '../commune-facts.ts';
import type { Random } from '../random.ts';
import type { SampleResidentialArea } from '../sample-rows.ts';

/** Names that streets carry all over Vietnam. */
const STREET_NAMES = [
  'Cách Mạng Tháng Tám',
  '30 Tháng 4',
  'Trần Hưng Đạo',
  'Lý Thường Kiệt',
  'Lê Lợi',
  'Nguyễn Trãi',
  'Quang Trung',
  'Hùng Vương',
  'Ngô Quyền',
  'Đinh Tiên Hoàng',
  'Lê Đại Hành',
  'Trần Phú',
  'Nguyễn Thái Học',
  'Võ Thị Sáu',
  'Hoàng Hoa Thám',
  'Phan Chu Trinh',
  'Phan Bội Châu',
  'Nguyễn Văn Linh',
  'Lạc Long Quân',
  'Âu Cơ',
  'Hai Bà Trưng',
  'Bà Triệu',
  'Lê Hồng Phong',
  'Nguyễn Du',
  'Điện Biên Phủ',
  'Nguyễn Huệ',
  'Tôn Đức Thắng',
  'Võ Văn Kiệt',
  'Yết Kiêu',
  'Trương Định',
  'Nguyễn Đình Chiểu',
  'Pasteur',
] as const;

/** A name and an office for a new street. Offices only: no person answers for a road here. */
export function nameStreet(
  random: Random,
  roadClass: RoadClass,
  fact: CommuneFact,
  area: SampleResidentialArea,
): { readonly name: string; readonly agency: string } {
  const agency = `UBND ${lowerFirst(fact.name)}`;
  const place = lowerFirst(area.name);
  const number = random.whole(1, 48);
  if (roadClass === 'urban') {
    const name = random.chance(0.7) ? `Đường ${random.pick(STREET_NAMES)}` : `Đường số ${number} ${place}`;
    return { name, agency };
  }
  if (roadClass === 'alley') {
    const name = fact.kind === 'xa' ? `Hẻm ${number} ${place}` : `Hẻm ${number} ${random.pick(STREET_NAMES)}`;
    return { name, agency };
  }
  if (roadClass === 'field') return { name: `Trục nội đồng ${random.whole(1, 9)} ${place}`, agency };
  return { name: `Đường tổ ${random.whole(1, 24)} ${place}`, agency };
}
