import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, in the province's own time zone (Asia/Ho_Chi_Minh). */
export const daySchema = z.iso.date();

/** An instant, ISO 8601 with offset: when something was recorded. */
export const instantSchema = z.iso.datetime({ offset: true });

export const levelSchema = z.enum(['province', 'district', 'commune']);
export type Level = z.infer<typeof levelSchema>;

export const verdictSchema = z.enum(['met', 'on_track', 'late', 'at_risk', 'no_data', 'stale']);

export const roadClassSchema = z.enum([
  'national',
  'provincial',
  'district',
  'commune',
  'hamlet',
  'alley',
  'urban',
  'special',
  'field',
]);

export const litSchema = z.enum(['yes', 'no', 'unknown']);

/** Text in both languages of the interface. */
export const bilingualSchema = z.object({ vi: z.string(), en: z.string() });

/** West, south, east, north in degrees, WGS 84. */
export const bboxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Longitude, latitude in degrees, WGS 84. */
export const positionSchema = z.tuple([z.number(), z.number()]);
