import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  type CollectionAnswer,
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  type Landing,
  landingSchema,
  type OgcFeature,
  type OgcItems,
  ogcFeatureSchema,
  ogcItemsSchema,
  propertiesSchema,
} from '../../../geodata/contract/ogc.ts';
import { COLLECTIONS, collectionOf, type OgcCollection } from '../../../geodata/ogc/collections.ts';
import { CONFORMANCE } from '../../../geodata/ogc/conformance.ts';
import { FilterInvalid } from '../../../geodata/ogc/cql2/expression.ts';
import { CRS_LIST, CRS84, type Crs, crsOf } from '../../../geodata/ogc/crs.ts';
import { type SortKey, writePlace } from '../../../geodata/ogc/ogc-sort.ts';
import { ApiProblem } from '../../errors.ts';
import { DATA_PATH } from '../../pages/page-paths.ts';
import type { Portal, PortalEnv } from '../../portal.ts';
import { readEdition } from '../../queries/edition.ts';
import { type FeatureRow, readExtent, readFeature, readFeatures } from '../../queries/ogc/read-features.ts';
import { readSources } from '../../queries/ogc/read-sources.ts';
import { inSnapshot } from '../../queries/snapshot.ts';
import { failures, notFound } from '../answers.ts';
import { createRouter } from '../router.ts';
import { baseOf, TYPES, wantsHtml } from './addresses.ts';
import { answerProperties } from './answer-properties.ts';
import { describeApi } from './describe-api.ts';
import { describeCollection } from './describe-collection.ts';
import {
  collectionPage,
  collectionsPage,
  conformancePage,
  featurePage,
  itemsPage,
  landingPage,
  PAGE_STYLE,
} from './html-pages.ts';
import { ITEMS_PARAMETERS, isId, readItemsQuery } from './items-query.ts';

const formatQuery = z.strictObject({ f: ITEMS_PARAMETERS.f });
const idParam = z.object({ id: z.string().max(64).openapi({ example: 'communes' }) });

function answer<T extends z.ZodType>(schema: T, description: string, type: string) {
  return {
    200: {
      description,
      content: { [type]: { schema }, 'text/html': { schema: z.string() } },
    },
    ...failures,
    ...notFound,
  };
}

const route = <P extends string, T extends z.ZodType>(
  path: P,
  summary: string,
  schema: T,
  type: string = TYPES.json,
) => ({
  method: 'get' as const,
  path,
  tags: ['ogc'],
  summary,
  responses: answer(schema, summary, type),
});

const landingRoute = createRoute({
  ...route('/ogc', 'OGC API – Features: where everything is', landingSchema),
  request: { query: formatQuery },
});
const conformanceRoute = createRoute({
  ...route('/ogc/conformance', 'What of the standards is met', conformanceSchema),
  request: { query: formatQuery },
});
const collectionsRoute = createRoute({
  ...route('/ogc/collections', 'The public datasets', collectionsSchema),
  request: { query: formatQuery },
});
const collectionRoute = createRoute({
  ...route('/ogc/collections/{id}', 'One dataset: extent, systems, licence', collectionSchema),
  request: { params: idParam, query: formatQuery },
});
const queryablesRoute = createRoute({
  ...route(
    '/ogc/collections/{id}/queryables',
    'What features can be filtered by',
    propertiesSchema,
    TYPES.schema,
  ),
  request: { params: idParam, query: formatQuery },
});
const sortablesRoute = createRoute({
  ...route(
    '/ogc/collections/{id}/sortables',
    'What features can be sorted by',
    propertiesSchema,
    TYPES.schema,
  ),
  request: { params: idParam, query: formatQuery },
});
const itemsRoute = createRoute({
  ...route(
    '/ogc/collections/{id}/items',
    'Features of a dataset in pages, by id unless sortby tells',
    ogcItemsSchema,
    TYPES.geojson,
  ),
  description:
    'Besides these parameters each property of the collection is one: name=… keeps the features that equal it.',
  request: { params: idParam, query: z.object(ITEMS_PARAMETERS) },
});
const itemRoute = createRoute({
  ...route('/ogc/collections/{id}/items/{fid}', 'One feature', ogcFeatureSchema, TYPES.geojson),
  request: {
    params: idParam.extend({ fid: z.string().max(64).openapi({ example: '25456' }) }),
    query: z.strictObject({ f: ITEMS_PARAMETERS.f, crs: ITEMS_PARAMETERS.crs }),
  },
});

const OPENAPI_30 = {
  openapi: '3.0.3',
  info: { title: 'Thắp Sáng – OGC API Features', version: '1.0.0', license: { name: 'Apache-2.0' } },
};

/** Anyone gets the same open data, whoever asks. */
const ROLE = 'portal_public';
const LONG_QUERY_MS = 20_000;

/** OGC API – Features over the public views. */
export function ogcRoutes({ database, fixedUrl, now }: Portal) {
  const router = createRouter();
  router.use('/ogc/*', async (c, next) => {
    await next();
    c.header('Vary', 'Accept, Accept-Language', { append: true });
    c.header('Content-Language', c.get('language'));
  });

  router.get('/ogc/', (c) => c.redirect(baseOf(c, fixedUrl), 308));
  router.get('/ogc/api', (c) => {
    const document = router.getOpenAPIDocument(OPENAPI_30);
    const described = describeApi(document, baseOf(c, fixedUrl), c.get('language'));
    return c.body(JSON.stringify(described), 200, { 'Content-Type': TYPES.openapi });
  });
  router.get('/ogc/style.css', (c) => c.body(PAGE_STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));

  const snapshot = <T>(work: Parameters<typeof inSnapshot<T>>[2]) =>
    inSnapshot(database, ROLE, work, { timeoutMs: LONG_QUERY_MS });

  const describeAll = (
    c: Context<PortalEnv>,
    wanted: readonly OgcCollection[],
  ): Promise<CollectionAnswer[]> =>
    snapshot(async (sql) => {
      const { tree } = await readEdition(sql);
      const sources = await readSources(sql);
      const described: CollectionAnswer[] = [];
      for (const collection of wanted) {
        const extent = await readExtent(sql, collection, tree);
        described.push(
          describeCollection(collection, {
            base: baseOf(c, fixedUrl),
            language: c.get('language'),
            extent,
            sources,
          }),
        );
      }
      return described;
    });

  return router
    .openapi(landingRoute, async (c) => {
      const base = baseOf(c, fixedUrl);
      const origin = base.replace(/\/ogc$/, '');
      const language = c.get('language');
      const sources = await snapshot((sql) => readSources(sql));
      const link = (rel: string, href: string, type: string, title: string) => ({ rel, href, type, title });
      const landing: Landing = {
        title: language === 'vi' ? 'Thắp Sáng – dữ liệu mở' : 'Thắp Sáng – open data',
        description:
          language === 'vi'
            ? 'Đơn vị hành chính, đường, chiếu sáng và lời hứa thắp sáng, theo OGC API – Features.'
            : 'Administrative units, roads, their light and promises of light, by OGC API – Features.',
        attribution: [...new Set(sources.map(({ attribution }) => attribution))].join(' · '),
        links: [
          link('self', base, TYPES.json, 'JSON'),
          link('alternate', `${base}?f=html`, TYPES.html, 'HTML'),
          link('service-desc', `${base}/api`, TYPES.openapi, 'OpenAPI 3.0'),
          link('service-doc', `${origin}/docs`, TYPES.html, 'API'),
          link('conformance', `${base}/conformance`, TYPES.json, 'Conformance'),
          link(
            'describedby',
            `${origin}/dcat.jsonld`,
            TYPES.jsonld,
            language === 'vi' ? 'Danh mục (DCAT)' : 'Catalogue (DCAT)',
          ),
          link(
            'describedby',
            `${origin}${DATA_PATH}${language === 'en' ? '?lang=en' : ''}`,
            TYPES.html,
            language === 'vi' ? 'Dữ liệu mở' : 'Open data',
          ),
          link('data', `${base}/collections`, TYPES.json, language === 'vi' ? 'Các tập dữ liệu' : 'Datasets'),
        ],
      };
      if (wantsHtml(c, c.req.valid('query').f)) return c.html(landingPage(language, base, landing));
      return c.json(landing, 200);
    })
    .openapi(conformanceRoute, (c) => {
      if (wantsHtml(c, c.req.valid('query').f)) {
        return c.html(conformancePage(c.get('language'), baseOf(c, fixedUrl), CONFORMANCE));
      }
      return c.json({ conformsTo: [...CONFORMANCE] }, 200);
    })
    .openapi(collectionsRoute, async (c) => {
      const base = baseOf(c, fixedUrl);
      const collections = await describeAll(c, COLLECTIONS);
      if (wantsHtml(c, c.req.valid('query').f))
        return c.html(collectionsPage(c.get('language'), base, collections));
      return c.json(
        {
          links: [
            { rel: 'self', href: `${base}/collections`, type: TYPES.json },
            { rel: 'alternate', href: `${base}/collections?f=html`, type: TYPES.html },
          ],
          crs: CRS_LIST.map(({ uri }) => uri),
          collections,
        },
        200,
      );
    })
    .openapi(collectionRoute, async (c) => {
      const [described] = await describeAll(c, [requireCollection(c.req.valid('param').id)]);
      if (described === undefined) throw new ApiProblem('not-found');
      if (wantsHtml(c, c.req.valid('query').f)) {
        return c.html(collectionPage(c.get('language'), baseOf(c, fixedUrl), described));
      }
      return c.json(described, 200);
    })
    .openapi(queryablesRoute, (c) => {
      const collection = requireCollection(c.req.valid('param').id);
      const asked = { base: baseOf(c, fixedUrl), f: c.req.valid('query').f, collection };
      return answerProperties(c, { ...asked, resource: 'queryables' });
    })
    .openapi(sortablesRoute, (c) => {
      const collection = requireCollection(c.req.valid('param').id);
      const asked = { base: baseOf(c, fixedUrl), f: c.req.valid('query').f, collection };
      return answerProperties(c, { ...asked, resource: 'sortables' });
    })
    .openapi(itemsRoute, async (c) => {
      const collection = requireCollection(c.req.valid('param').id);
      const question = readItemsQuery(collection, c.req.queries());
      const { rows, matched } = await snapshot(async (sql) => {
        const { tree } = await readEdition(sql);
        return readFeatures(sql, { ...question, tree }, question);
      }).catch(faultOfFilter);
      const shown = rows.slice(0, question.limit);
      const address = (changed: Readonly<Record<string, string>>) => {
        const query = new URLSearchParams(new URL(c.req.url).search);
        for (const [name, value] of Object.entries(changed)) query.set(name, value);
        const text = query.toString();
        return `${baseOf(c, fixedUrl)}/collections/${collection.id}/items${text === '' ? '' : `?${text}`}`;
      };
      const isHtml = wantsHtml(c, question.format);
      const last = shown.at(-1);
      const items: OgcItems = {
        type: 'FeatureCollection',
        numberMatched: matched,
        numberReturned: shown.length,
        timeStamp: now().toISOString(),
        features: shown.map((row) => featureOf(collection, row)),
        links: [
          { rel: 'self', href: address({}), type: isHtml ? TYPES.html : TYPES.geojson },
          {
            rel: 'alternate',
            href: address({ f: isHtml ? 'json' : 'html' }),
            type: isHtml ? TYPES.geojson : TYPES.html,
          },
          ...(rows.length > shown.length && last !== undefined
            ? [
                {
                  rel: 'next',
                  href: address({ after: placeAfter(question.sort, last) }),
                  type: isHtml ? TYPES.html : TYPES.geojson,
                },
              ]
            : []),
        ],
      };
      if (isHtml) return c.html(itemsPage(c.get('language'), baseOf(c, fixedUrl), collection, items));
      // Of the same features the tag is the same, whenever they are asked for.
      const { timeStamp: _, ...content } = items;
      c.set('tagged', JSON.stringify(content));
      return geojson(c, items, question.crs);
    })
    .openapi(itemRoute, async (c) => {
      const { id, fid } = c.req.valid('param');
      const { f, crs: named } = c.req.valid('query');
      const collection = requireCollection(id);
      const crs = named === undefined ? CRS84 : crsOf(named);
      if (crs === null) throw unknownCrs(named ?? '');
      const row = isId(collection, fid)
        ? await snapshot(async (sql) => {
            const { tree } = await readEdition(sql);
            return readFeature(sql, { collection, tree, crs }, fid);
          })
        : null;
      if (row === null) throw new ApiProblem('not-found');
      const base = baseOf(c, fixedUrl);
      const here = `${base}/collections/${collection.id}`;
      const feature: OgcFeature = {
        ...featureOf(collection, row),
        links: [
          { rel: 'self', href: `${here}/items/${row.fid}`, type: TYPES.geojson },
          { rel: 'alternate', href: `${here}/items/${row.fid}?f=html`, type: TYPES.html },
          { rel: 'collection', href: here, type: TYPES.json },
        ],
      };
      if (wantsHtml(c, f)) return c.html(featurePage(c.get('language'), base, collection, feature));
      return geojson(c, feature, crs);
    });
}

/** Where a page whose last row this is ends. */
function placeAfter(sort: readonly SortKey[], { fid, properties }: FeatureRow): string {
  if (sort.length === 0) return fid;
  return writePlace({ values: sort.map(({ property }) => properties[property.name] ?? null), fid });
}

function featureOf({ key }: OgcCollection, { fid, geometry, properties }: FeatureRow) {
  return { type: 'Feature' as const, id: key === 'number' ? Number(fid) : fid, geometry, properties };
}

function geojson(c: Context<PortalEnv>, body: OgcItems | OgcFeature, crs: Crs) {
  return c.body(JSON.stringify(body), 200, { 'Content-Type': TYPES.geojson, 'Content-Crs': `<${crs.uri}>` });
}

function requireCollection(id: string): OgcCollection {
  const collection = collectionOf(id);
  if (collection !== null) return collection;
  throw new ApiProblem('not-found', [
    {
      field: 'id',
      value: id,
      wanted: COLLECTIONS.map((each) => each.id).join(', '),
      message: { vi: 'Không có tập dữ liệu này', en: 'There is no such dataset' },
    },
  ]);
}

function unknownCrs(value: string): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'crs',
      value,
      wanted: CRS_LIST.map(({ uri }) => uri).join(', '),
      message: { vi: 'Không có hệ toạ độ này', en: 'This coordinate system is not offered' },
    },
  ]);
}

function faultOfFilter(error: unknown): never {
  if (!(error instanceof FilterInvalid)) throw error;
  throw new ApiProblem('invalid-request', [{ field: 'filter', message: error.bilingual }]);
}
