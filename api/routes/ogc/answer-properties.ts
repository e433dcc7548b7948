import type { Context } from 'hono';
import type { PropertiesAnswer } from '../../../geodata/contract/ogc.ts';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import { propertySchema } from '../../../geodata/ogc/property.ts';
import type { PortalEnv } from '../../portal.ts';
import { TYPES, wantsHtml } from './addresses.ts';
import { propertiesPage } from './html-pages.ts';

interface Asked {
  readonly base: string;
  readonly f: 'json' | 'html' | undefined;
  readonly collection: OgcCollection;
  readonly resource: 'queryables' | 'sortables';
}

/** The properties of a collection that can be filtered or sorted by; only a filter knows the geometry. */
export function answerProperties(c: Context<PortalEnv>, { base, f, collection, resource }: Asked) {
  const language = c.get('language');
  const geometry = { format: `geometry-${collection.geometry}`, 'x-ogc-role': 'primary-geometry' };
  const schema: PropertiesAnswer = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${base}/collections/${collection.id}/${resource}`,
    type: 'object',
    title: collection.title[language],
    properties: {
      ...Object.fromEntries(collection.properties.map((each) => [each.name, propertySchema(each, language)])),
      ...(resource === 'queryables' ? { geometry } : {}),
    },
    additionalProperties: false,
  };
  if (wantsHtml(c, f)) return c.html(propertiesPage(language, base, schema));
  return c.body(JSON.stringify(schema), 200, { 'Content-Type': TYPES.schema });
}
