import type { OpenAPIHono } from '@hono/zod-openapi';
import { COLLECTIONS, type OgcCollection } from '../../../geodata/ogc/collections.ts';
import { propertySchema } from '../../../geodata/ogc/property.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';

type OpenApi = ReturnType<OpenAPIHono['getOpenAPIDocument']>;
type Paths = NonNullable<OpenApi['paths']>;
type Operation = NonNullable<Paths[string]['get']>;

const ROOT = '/ogc';

/**
 * The document of /ogc/api: paths lie under `base`, and each collection has paths of its own whose items take its
 * properties as parameters. GDAL finds there what the server can filter.
 */
export function describeApi(document: OpenApi, base: string, language: Language): OpenApi {
  const paths: Paths = {};
  for (const [path, { get }] of Object.entries<Paths[string]>(document.paths ?? {})) {
    if (get === undefined) continue;
    const inner = path.slice(ROOT.length) || '/';
    if (!inner.includes('{id}')) paths[inner] = { get };
    else {
      for (const collection of COLLECTIONS) {
        paths[inner.replace('{id}', collection.id)] = {
          get: ofCollection(get, collection, inner.endsWith('/items'), language),
        };
      }
    }
  }
  return { ...document, servers: [{ url: base }], paths };
}

function ofCollection(
  operation: Operation,
  collection: OgcCollection,
  takesProperties: boolean,
  language: Language,
): Operation {
  const parameters = (operation.parameters ?? []).filter((each) => !('name' in each && each.name === 'id'));
  const properties = takesProperties ? collection.properties : [];
  return {
    ...operation,
    summary: `${collection.title[language]}: ${operation.summary}`,
    parameters: [
      ...parameters,
      ...properties.map((property) => {
        const { title, ...schema } = propertySchema(property, language);
        return { name: property.name, in: 'query' as const, required: false, description: title, schema };
      }),
    ],
  };
}
