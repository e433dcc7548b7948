import type { Room } from '../map/room.ts';
import type { SheetHeight } from '../sheet/SheetHandle.tsx';

const DESKTOP: Room = { top: 76, right: 388, bottom: 196, left: 388 };
const NARROW: Room = { ...DESKTOP, top: 100, right: 28 };
/** By height of the sheet; the tall one hides the map, which stays as it was. */
const PHONE: Record<SheetHeight, Room> = {
  low: { top: 132, right: 16, bottom: 378, left: 16 },
  half: { top: 132, right: 16, bottom: 478, left: 16 },
  tall: { top: 132, right: 16, bottom: 478, left: 16 },
};

interface Layout {
  readonly isPhone: boolean;
  /** Whether the panel on the right stands beside the map. */
  readonly hasRightPanel: boolean;
  readonly height: SheetHeight;
}

/** What the floating panels of the overview take of its map. */
export function mapRoom({ isPhone, hasRightPanel, height }: Layout): Room {
  if (isPhone) return PHONE[height];
  return hasRightPanel ? DESKTOP : NARROW;
}
