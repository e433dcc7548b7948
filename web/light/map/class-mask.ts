import { ROAD_CLASSES, type RoadClass } from '../../../geodata/light/road-class.ts';

/** The classes on the map: those counted, and as its skeleton those T6 never counts. */
export function shownClasses(counted: readonly RoadClass[]): RoadClass[] {
  return ROAD_CLASSES.filter(({ id, countsForT6 }) => countsForT6 === 'never' || counted.includes(id)).map(
    ({ id }) => id,
  );
}

/** Bit i is set when class i of the table is drawn. */
export function classMaskOf(tableClasses: readonly RoadClass[], counted: readonly RoadClass[]): number {
  const shown = shownClasses(counted);
  return tableClasses.reduce((mask, id, i) => (shown.includes(id) ? mask | (1 << i) : mask), 0);
}
