import { z } from 'zod';

/** As much of a JSON schema as openapi.json uses. */
export interface BodySchema {
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly format?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly example?: unknown;
  readonly items?: BodySchema | undefined;
  readonly properties?: Readonly<Record<string, BodySchema>> | undefined;
  readonly anyOf?: readonly BodySchema[] | undefined;
  readonly oneOf?: readonly BodySchema[] | undefined;
}

const schemaSchema: z.ZodType<BodySchema> = z.lazy(() =>
  z.object({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxLength: z.number().optional(),
    example: z.unknown().optional(),
    items: schemaSchema.optional(),
    properties: z.record(z.string(), schemaSchema).optional(),
    anyOf: z.array(schemaSchema).optional(),
    oneOf: z.array(schemaSchema).optional(),
  }),
);

const parameterSchema = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().default(false),
  schema: schemaSchema,
});
export type Parameter = z.infer<typeof parameterSchema>;

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z.array(parameterSchema).default([]),
        requestBody: z
          .object({ content: z.record(z.string(), z.object({ schema: schemaSchema.optional() })) })
          .optional(),
      }),
    ),
  ),
});

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Null where no body is taken. */
  readonly body: { readonly type: string; readonly schema: BodySchema } | null;
}

/** Every operation that an OpenAPI document describes. */
export function operationsOf(document: unknown): Operation[] {
  return Object.entries(documentSchema.parse(document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => {
      const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase(),
        path,
        parameters,
        body: type === undefined ? null : { type, schema: media?.schema ?? {} },
      };
    }),
  );
}
