import { delimiter, join } from 'node:path';
import { isExecutable } from './is-executable.ts';

/** GDAL's reader of map files, with which the tests read exports as others would; null when PATH has none. */
export function findOgrinfo(path = process.env.PATH ?? ''): string | null {
  return (
    path
      .split(delimiter)
      .map((folder) => join(folder, 'ogrinfo'))
      .find(isExecutable) ?? null
  );
}
