import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import initSqlJs from 'sql.js';
import { pdfText } from '../harness/pdf-text.ts';
import { unzip } from '../harness/unzip.ts';

/** What can be read in an answer: its words, and the places of its geometry where the words do not hold them. */
export interface Read {
  readonly text: string;
  /** Longitude and latitude, each within `tolerance` degrees. */
  readonly points: readonly (readonly number[])[];
  readonly tolerance: number;
}

const words = (text: string): Read => ({ text, points: [], tolerance: 0 });

/** A tile as the JSON of its layers. A unit of a tile is 1/4,096 of its width. */
function tile(body: Buffer, address: string): Read {
  const [, z = 0, x = 0, y = 0] = (address.match(/\/(\d+)\/(\d+)\/(\d+)(?:\?|$)/) ?? []).map(Number);
  const points: (readonly number[])[] = [];
  const layers = Object.values(new VectorTile(new PbfReader(body)).layers).map((layer) => {
    const features = Array.from({ length: layer.length }, (_, index) => layer.feature(index));
    for (const feature of features) points.push(...positionsOf(feature.toGeoJSON(x, y, z).geometry));
    return { name: layer.name, features: features.map(({ id, properties }) => ({ id, properties })) };
  });
  return { text: JSON.stringify(layers), points, tolerance: (2 * 360) / 2 ** z / 4096 };
}

function positionsOf(geometry: object): (readonly number[])[] {
  const found: number[][] = [];
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') found.push(value.map(Number));
    else value.forEach(visit);
  };
  visit('coordinates' in geometry ? geometry.coordinates : []);
  return found;
}

/** Every row of every table, geometry as the numbers in it. */
async function geoPackage(body: Buffer): Promise<Read> {
  const { Database } = await initSqlJs();
  const database = new Database(body);
  try {
    // sql.js has no R-trees; the ordinary tables in which one lies are read.
    const [tables] = database.exec(
      "select name from sqlite_master where type in ('table', 'view') and sql not like 'create virtual%'",
    );
    const points: number[][] = [];
    const text = (tables?.values ?? []).flat().map((name) => {
      const [rows] = database.exec(`select * from "${name}"`);
      const values = (rows?.values ?? []).flat();
      for (const value of values) if (value instanceof Uint8Array) points.push(...doublesOf(value));
      return `${name} ${rows?.columns} ${values.map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)).join(' ')}`;
    });
    return { text: text.join('\n'), points, tolerance: 0.0001 };
  } finally {
    database.close();
  }
}

/** Every two numbers beside each other, wherever they begin. */
function doublesOf(blob: Uint8Array): number[][] {
  const buffer = Buffer.from(blob);
  return Array.from({ length: Math.max(0, buffer.length - 15) }, (_, at) => [
    buffer.readDoubleLE(at),
    buffer.readDoubleLE(at + 8),
  ]);
}

/** The pages without the dots of thousands, and the facts of the file, which are in UTF-16. */
async function pdf(body: Buffer): Promise<Read> {
  const pages = (await pdfText(body)).replace(/(?<=\d)\.(?=\d{3}\b)/g, '');
  return words(`${pages} ${body.toString('latin1').replaceAll('\0', '')}`);
}

async function zipped(body: Buffer, address: string): Promise<Read> {
  const files = await Promise.all(
    [...unzip(body)].map(async ([name, file]) => {
      const type = name.endsWith('.pdf') ? 'application/pdf' : 'application/xml';
      return `${name} ${(await read(file, type, address)).text}`;
    }),
  );
  return words(files.join(' '));
}

const plain = async (body: Buffer): Promise<Read> => words(body.toString('utf8'));

/** Every type that an answer or a file may have. One that is not here fails the walk: say how it is read. */
const READERS: Readonly<Record<string, (body: Buffer, address: string) => Promise<Read>>> = {
  'application/geo+json': plain,
  'application/geopackage+sqlite3': geoPackage,
  'application/gpx+xml': plain,
  'application/json': plain,
  'application/ld+json': plain,
  'application/openapi+json': plain,
  'application/vnd.oai.openapi+json': plain,
  'application/pdf': pdf,
  'application/problem+json': plain,
  'application/schema+json': plain,
  'application/vnd.google-earth.kml+xml': plain,
  'application/vnd.mapbox-vector-tile': async (body, address) => tile(body, address),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': zipped,
  'application/xml': plain,
  'application/zip': zipped,
  'image/jpeg': async (body) => words(body.toString('latin1')),
  'image/png': async (body) => words(body.toString('latin1')),
  'image/svg+xml': plain,
  'text/css': plain,
  'text/csv': plain,
  'text/html': plain,
  'text/javascript': plain,
  'text/plain': plain,
};

/** Without parameters. */
export const typeOf = (contentType: string) => contentType.split(';')[0]?.trim().toLowerCase() ?? '';

export async function read(body: Buffer, contentType: string, address: string): Promise<Read> {
  if (body.length === 0) return words('');
  const reader = READERS[typeOf(contentType)];
  if (reader === undefined) throw new Error(`${address}: nobody told how to read ${contentType}`);
  return reader(body, address);
}
