import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { FieldPackage } from '../../../geodata/contract/field.ts';
import { partOfLine } from '../../../geodata/cut/part-of-line.ts';
import { stretchesHere } from '../../../geodata/field/local-edit.ts';
import { isOpen, type QueueItem } from '../../../geodata/field/queue.ts';

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const feature = (geometry: Geometry, properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

/** The roads of a list cut where their light changes, as the phone knows it; `edited`: not yet with the server. */
export function roadsOf({ segments }: FieldPackage, items: readonly QueueItem[]): FeatureCollection {
  const edited = new Set(
    items.filter((item) => item.kind === 'edit' && isOpen(item)).map(({ segmentId }) => segmentId),
  );
  return collection(
    segments.flatMap((segment) =>
      stretchesHere(segment, items).map(({ fromM, toM, lit, operating }) =>
        feature(
          {
            type: 'LineString',
            coordinates: [...partOfLine(segment.line, fromM / segment.lengthM, toM / segment.lengthM)],
          },
          {
            segment: segment.segmentId,
            name: segment.routeName,
            look: lit === 'yes' && operating === 'broken' ? 'broken' : lit,
            edited: edited.has(segment.segmentId),
          },
        ),
      ),
    ),
  );
}

export function outlinesOf({ units }: FieldPackage): FeatureCollection {
  return collection(
    units.map(({ name, rings }) => feature({ type: 'MultiLineString', coordinates: rings }, { name })),
  );
}

/** West, south, east, north of the lines; the whole world has none. */
export function boundsOf(
  lines: readonly (readonly (readonly number[])[])[],
): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const line of lines) {
    for (const [lon = 0, lat = 0] of line) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}
