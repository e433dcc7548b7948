import { createRoute, z } from '@hono/zod-openapi';
import { exportFileName } from '../../geodata/export/file-name.ts';
import { EXPORT_FORMATS } from '../../geodata/export/formats.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { cacheControlOf } from '../cache/cache-control.ts';
import { sendAnswer } from '../cache/send-answer.ts';
import { ApiProblem } from '../errors.ts';
import { API_FORMATS, layerBytes } from '../exports/layer-bytes.ts';
import { readLayer } from '../exports/read-layer.ts';
import type { Portal } from '../portal.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { createGate } from '../reports/batch/gate.ts';
import { savedAs } from '../reports/disposition.ts';
import { failures, notFound } from './answers.ts';
import { lightDay, promiseDay, todayInProvince } from './light-day.ts';
import { classesParam, dayParam, unitCodeParam } from './parameters.ts';
import { createRouter } from './router.ts';

/** Each keeps a core busy for seconds. */
const MOST_AT_ONCE = 2;
const LONG_QUERY_MS = 30_000;
const LAYERS = ['roads', 'communes', 'promises', 'places'] as const;
/** What anyone may copy is what the public sees: a file from here is passed on. */
const PUBLIC_TO_ALL: readonly string[] = ['promises', 'places'];

const FILES = LAYERS.flatMap((layer) => API_FORMATS.map((format) => `${layer}.${format}` as const));
const fileParam = z.enum(FILES).openapi({ example: 'roads.csv' });
const query = z.strictObject({
  on: dayParam.optional(),
  knownOn: dayParam.optional(),
  unit: unitCodeParam.optional(),
  classes: classesParam.optional(),
});
const binary = { schema: z.string().openapi({ format: 'binary' }) };
const route = createRoute({
  method: 'get',
  path: '/api/exports/{file}',
  tags: ['exports'],
  summary:
    'A public layer as CSV, GeoJSON or GeoPackage: roads with their light, communes with verdicts and coverage, ' +
    'approved promises, places',
  description:
    'Headings follow Accept-Language. on defaults to the newest day of light; unit takes a district or commune. ' +
    'Each row tells its day, data version, source and whether it is sample data. At most 250,000 rows.',
  request: { params: z.object({ file: fileParam }), query },
  responses: {
    200: {
      description: 'The file',
      content: {
        'text/csv': binary,
        'application/geo+json': binary,
        'application/geopackage+sqlite3': binary,
      },
    },
    ...failures,
    ...notFound,
  },
});

export function exportRoutes({ database, published, now }: Portal) {
  const gate = createGate(MOST_AT_ONCE);
  return createRouter().openapi(route, async (c) => {
    const language = c.get('language');
    const { file } = c.req.valid('param');
    const layer = LAYERS.find((id) => file.startsWith(`${id}.`)) ?? LAYERS[0];
    const role = PUBLIC_TO_ALL.includes(layer) ? 'portal_public' : c.get('role');
    const format = API_FORMATS.find((id) => file.endsWith(`.${id}`)) ?? API_FORMATS[0];
    const { on, knownOn = null, unit = null, classes = [...T6_CLASSES] } = c.req.valid('query');
    const { dataVersion } = await published.edition.read(role);
    const day = on ?? `newest on ${todayInProvince(now())}`;
    const key = `${role} ${dataVersion} export ${layer} ${format} ${language} ${day} ${knownOn} ${unit} ${classes}`;
    const answer = await published.answers.get(key, async () => {
      const leave = gate.enter();
      if (leave === null) throw new ApiProblem('too-busy');
      try {
        const read = await inSnapshot(
          database,
          role,
          async (sql) =>
            readLayer(sql, role, published.readSeries, {
              layer,
              on: on ?? (await (layer === 'promises' ? promiseDay : lightDay)(sql, now())),
              knownOn,
              classes,
              unit,
              language,
            }),
          { timeoutMs: LONG_QUERY_MS },
        );
        const { what, place } = read;
        const isSample = read.layer.about.some(({ id }) => id === 'note');
        return {
          body: await layerBytes(read.layer, format),
          type: EXPORT_FORMATS.find(({ id }) => id === format)?.type ?? '',
          disposition: savedAs(
            exportFileName({ what, place, on: read.layer.on, isSample }, format, language),
          ),
          keep: read.dataVersion === dataVersion,
        };
      } finally {
        leave();
      }
    });
    if (answer === null) throw new ApiProblem('not-found');
    const response = await sendAnswer(c, answer, cacheControlOf(c.get('identity')));
    // The headings follow the language.
    response.headers.append('Vary', 'Accept-Language');
    return response;
  });
}
