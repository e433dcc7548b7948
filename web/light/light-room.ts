import type { Room } from '../map/room.ts';

const DESKTOP: Room = { top: 116, right: 388, bottom: 24, left: 388 };
/** The strip of time stands below. */
const WITH_TIME: Room = { ...DESKTOP, bottom: 180 };
/** Above the sheet at half its height, see LightScene.css. */
const PHONE: Room = { top: 64, right: 16, bottom: 404, left: 16 };

/** What panels hide of the map, in pixels: the province is shown in the rest. */
export const lightRoom = (isPhone: boolean, isTime: boolean): Room =>
  isPhone ? PHONE : isTime ? WITH_TIME : DESKTOP;
