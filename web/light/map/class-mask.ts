import { ROAD_CLASSES, type RoadClass } from '../../../geodata/light/road-class.ts';

/** Roads that T6 never counts stay on the map as its skeleton, whatever is counted. */
const SKELETON: readonly RoadClass[] = ROAD_CLASSES.filter(({ countsForT6 }) => countsForT6 === 'never').map(
  ({ id }) => id,
);

/** Bit i is set when class i of the table is drawn. */
export function classMaskOf(tableClasses: readonly RoadClass[], chosen: readonly RoadClass[]): number {
  let mask = 0;
  tableClasses.forEach((id, i) => {
    if (chosen.includes(id) || SKELETON.includes(id)) mask |= 1 << i;
  });
  return mask;
}
