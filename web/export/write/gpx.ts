import type { Position } from 'geojson';
import { BaseBuilder, buildGPX } from 'gpx-builder';
import { aboutText } from '../../../geodata/export/about.ts';
import { type ExportLayer, headingOf } from '../../../geodata/export/layer.ts';

const { Copyright, Link, Metadata, Point, Segment, Track } = BaseBuilder.MODELS;
const CREATOR = 'Thắp Sáng';

const pointOf = ([lon = Number.NaN, lat = Number.NaN]: Position, about = {}) => new Point(lat, lon, about);

/** GPX 1.1 for the field: a track a row with its values in words, and a waypoint where it begins; a point is a waypoint. */
export function gpxText(layer: ExportLayer): string {
  const { columns, language, title, about, count } = layer;
  const tracks: InstanceType<typeof Track>[] = [];
  const starts: InstanceType<typeof Point>[] = [];
  for (let index = 0; index < count; index++) {
    const shape = layer.shape(index);
    if (shape === null || shape.type === 'MultiPolygon') continue;
    const values = layer.values(index);
    const name = layer.label(index);
    const desc = columns
      .flatMap((column, at) => {
        const value = values[at] ?? null;
        return value === null ? [] : [`${headingOf(column, language)}: ${value}`];
      })
      .join('\n');
    if (shape.type === 'Point') {
      starts.push(pointOf(shape.coordinates, { name, desc }));
      continue;
    }
    const lines = shape.type === 'LineString' ? [shape.coordinates] : shape.coordinates;
    tracks.push(
      new Track(
        lines.map((line) => new Segment(line.map((position) => pointOf(position)))),
        { name, desc, number: index + 1 },
      ),
    );
    const [first] = lines[0] ?? [];
    if (first !== undefined) starts.push(pointOf(first, { name, desc }));
  }
  const fact = (id: string) => about.find((line) => line.id === id)?.text ?? '';
  const link = fact('link');
  const builder = new BaseBuilder();
  builder.setMetadata(
    new Metadata({
      name: title,
      desc: aboutText(about),
      copyright: new Copyright(fact('source') || CREATOR, {}),
      ...(link === '' ? {} : { link: new Link(link, {}) }),
    }),
  );
  builder.setWayPoints(starts);
  // Of none the library makes an empty one.
  if (tracks.length > 0) builder.setTracks(tracks);
  const data = builder.toObject();
  return buildGPX({ ...data, attributes: { ...data.attributes, creator: CREATOR } });
}
