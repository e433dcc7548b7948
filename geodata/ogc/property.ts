import type { Bilingual } from '../text/bilingual.ts';

export type PropertyType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** One public property of the features of a collection; every one of them can be filtered on. */
export interface OgcProperty {
  readonly name: string;
  readonly type: PropertyType;
  readonly title: Bilingual;
  readonly values?: readonly string[];
}

/** The JSON Schema of a property, as queryables and schema tell it, in one language. */
export function propertySchema({ type, title, values }: OgcProperty, language: keyof Bilingual) {
  return {
    title: title[language],
    ...(type === 'date' ? { type: 'string' as const, format: 'date' } : { type }),
    ...(values === undefined ? {} : { enum: [...values] }),
  };
}
