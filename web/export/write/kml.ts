import { foldersToKML } from '@placemarkio/tokml';
import type { Feature } from 'geojson';
import { aboutText } from '../../../geodata/export/about.ts';
import { type ExportLayer, headingOf } from '../../../geodata/export/layer.ts';

/** KML 2.2: one folder that says what it is, a placemark a row, each value under its heading. */
export function kmlText(layer: ExportLayer): string {
  const { columns, language, title, about, count } = layer;
  const children: Feature[] = [];
  for (let index = 0; index < count; index++) {
    const geometry = layer.shape(index);
    if (geometry === null) continue;
    const values = layer.values(index);
    const data = columns.flatMap((column, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [[headingOf(column, language), String(value)] as const];
    });
    const properties = { ...Object.fromEntries(data), name: layer.label(index) };
    children.push({ type: 'Feature', properties, geometry });
  }
  const meta = { name: title, description: aboutText(about) };
  const text = foldersToKML({ type: 'root', children: [{ type: 'folder', meta, children }] });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;
}
