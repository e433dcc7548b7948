import { type ExportLayer, headingOf } from '../layer.ts';

/** RFC 7946 in parts of one feature. What the fields mean and where they come from stands in the member `about`. */
export function* geoJsonParts(layer: ExportLayer): Generator<string> {
  const { id, title, columns, language, count, values, shape, about } = layer;
  const head = {
    name: id,
    title,
    about: Object.fromEntries(about.map((line) => [line.id, line.text])),
    fields: Object.fromEntries(columns.map((column) => [column.id, headingOf(column, language)])),
  };
  yield `{"type":"FeatureCollection",${JSON.stringify(head).slice(1, -1)},"features":[\n`;
  for (let index = 0; index < count; index++) {
    const row = values(index);
    const properties = Object.fromEntries(columns.map((column, at) => [column.id, row[at] ?? null]));
    const feature = { type: 'Feature', properties, geometry: shape(index) };
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(feature)}`;
  }
  yield '\n]}\n';
}
