import { z } from 'zod';

export const ogcLinkSchema = z.object({
  href: z.string(),
  rel: z.string(),
  type: z.string().optional(),
  title: z.string().optional(),
});
export type OgcLink = z.infer<typeof ogcLinkSchema>;

export const landingSchema = z.object({
  title: z.string(),
  description: z.string(),
  attribution: z.string(),
  links: z.array(ogcLinkSchema),
});
export type Landing = z.infer<typeof landingSchema>;

export const conformanceSchema = z.object({ conformsTo: z.array(z.string()) });

export const collectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  attribution: z.string(),
  licence: z.string(),
  itemType: z.literal('feature'),
  extent: z
    .object({
      spatial: z.object({ bbox: z.array(z.array(z.number()).length(4)), crs: z.string() }),
      temporal: z.object({ interval: z.array(z.array(z.string().nullable()).length(2)), trs: z.string() }),
    })
    .optional(),
  crs: z.array(z.string()),
  storageCrs: z.string(),
  links: z.array(ogcLinkSchema),
});
export type CollectionAnswer = z.infer<typeof collectionSchema>;

export const collectionsSchema = z.object({
  links: z.array(ogcLinkSchema),
  crs: z.array(z.string()),
  collections: z.array(collectionSchema),
});

const featureBase = {
  type: z.literal('Feature'),
  /** A number, or the code of a unit. */
  id: z.union([z.string(), z.number()]),
  geometry: z.record(z.string(), z.unknown()).nullable(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).nullable()),
};

export const ogcFeatureSchema = z.object({ ...featureBase, links: z.array(ogcLinkSchema) });
export type OgcFeature = z.infer<typeof ogcFeatureSchema>;

export const ogcItemsSchema = z.object({
  type: z.literal('FeatureCollection'),
  numberMatched: z.number().int(),
  numberReturned: z.number().int(),
  timeStamp: z.string(),
  features: z.array(z.object(featureBase)),
  links: z.array(ogcLinkSchema),
});
export type OgcItems = z.infer<typeof ogcItemsSchema>;

/** What features can be filtered or sorted by, as a JSON Schema. */
export const propertiesSchema = z.object({
  $schema: z.string(),
  $id: z.string(),
  type: z.literal('object'),
  title: z.string(),
  properties: z.record(z.string(), z.record(z.string(), z.unknown())),
  additionalProperties: z.literal(false),
});
export type PropertiesAnswer = z.infer<typeof propertiesSchema>;
