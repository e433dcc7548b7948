import type { RoadClass } from '../../light/road-class.ts';

/** A road that is known by number: through which communes it runs, by code. The exact line is invented. */
export type NamedRoad = {
  readonly code: string;
  readonly name: string;
  readonly roadClass: RoadClass;
  readonly through: readonly string[];
};

const road = (code: string, name: string, roadClass: RoadClass, through: string): NamedRoad => ({
  code,
  name,
  roadClass,
  through: through.split(' '),
});

/** Most important first: a later road that shares a stretch with an earlier one leaves it to that one. */
export const NAMED_ROADS: readonly NamedRoad[] = [
  road('QL.22', 'Quốc lộ 22', 'national', '25732 25708 25735 25723 25678 25654 25705 25699'),
  road(
    'QL.22B',
    'Quốc lộ 22B',
    'national',
    '25654 25663 25657 25660 25642 25648 25645 25633 25459 25456 25477 25594 25513 25510 25507 25486 25489',
  ),
  road('QL.14C', 'Quốc lộ 14C', 'national', '25489 25492 25519 25522 25531 25528'),
  road(
    'ĐT.781',
    'Đường tỉnh 781',
    'provincial',
    '25606 25612 25609 25585 25597 25456 25465 25483 25567 25558 25552 25555',
  ),
  road('ĐT.782', 'Đường tỉnh 782', 'provincial', '25654 25669 25672 25666 25582'),
  road('ĐT.784', 'Đường tỉnh 784', 'provincial', '25567 25570 25573 25582 25666 25672 25720'),
  road(
    'ĐT.785',
    'Đường tỉnh 785',
    'provincial',
    '25456 25480 25474 25471 25549 25546 25540 25516 25537 25525 25519',
  ),
  road('ĐT.786', 'Đường tỉnh 786', 'provincial', '25459 25618 25627 25684 25690 25702 25681 25699'),
  road('ĐT.787', 'Đường tỉnh 787', 'provincial', '25729 25738 25735 25708 25717'),
  road('ĐT.788', 'Đường tỉnh 788', 'provincial', '25594 25588 25600 25591 25504'),
  road('ĐT.789', 'Đường tỉnh 789', 'provincial', '25717 25714 25711 25576 25564 25561'),
  road('ĐT.790', 'Đường tỉnh 790', 'provincial', '25480 25483 25558 25555'),
  road('ĐT.791', 'Đường tỉnh 791', 'provincial', '25486 25501 25495'),
  road('ĐT.792', 'Đường tỉnh 792', 'provincial', '25495 25489 25498 25525'),
  road('ĐT.793', 'Đường tỉnh 793', 'provincial', '25513 25549 25534 25531'),
  road('ĐT.794', 'Đường tỉnh 794', 'provincial', '25522 25534 25543 25528'),
  road('ĐT.795', 'Đường tỉnh 795', 'provincial', '25516 25498 25501 25486 25504'),
  road('ĐT.796', 'Đường tỉnh 796', 'provincial', '25585 25588 25591 25603 25606'),
  road('ĐT.798', 'Đường tỉnh 798', 'provincial', '25633 25618 25615 25609 25624 25687'),
  road('ĐT.799', 'Đường tỉnh 799', 'provincial', '25480 25474 25477 25456'),
];
