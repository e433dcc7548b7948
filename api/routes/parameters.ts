import { z } from '@hono/zod-openapi';
import { coverageLevelSchema } from '../../geodata/contract/lighting.ts';
import { levelSchema } from '../../geodata/contract/primitives.ts';
import { isRoadClass, ROAD_CLASSES } from '../../geodata/light/road-class.ts';
import { isDay } from '../../geodata/time/day.ts';

/** Why a value is refused, in both languages, and what would have been taken. */
export function refusal(vi: string, en: string, wanted: string) {
  return { params: { vi, en, wanted } };
}

const FIRST_DAY = '1990-01-01';
const LAST_DAY = '2100-12-31';

export const dayParam = z.iso
  .date()
  .refine((day) => !isDay(day) || (day >= FIRST_DAY && day <= LAST_DAY), {
    ...refusal('Ngày nằm ngoài khoảng cho phép', 'The day is out of range', `${FIRST_DAY} – ${LAST_DAY}`),
  })
  .openapi({ type: 'string', format: 'date', example: '2020-09-30' });

export const levelParam = levelSchema.default('commune').openapi({ example: 'commune' });

/** Levels of the unit tree, and the emulation blocks. */
export const coverageLevelParam = coverageLevelSchema.default('commune').openapi({ example: 'commune' });

/** Codes of official lists are digits; a loader may make up others for units whose source had none. */
export const unitCodeParam = z
  .string()
  .refine(
    (text) => /^[A-Za-z0-9-]{1,32}$/.test(text),
    refusal('Mã đơn vị sai dạng', 'Not a unit code', '25456'),
  )
  .openapi({ example: '25456' });

export const targetParam = z
  .string()
  .refine(
    (text) => /^[A-Za-z0-9-]{1,16}$/.test(text),
    refusal('Mã chỉ tiêu sai dạng', 'Not the id of a target', 'T1'),
  )
  .openapi({ example: 'T1' });

/** Id of a plan file; without it the plan in force answers. */
export const planParam = z
  .string()
  .refine(
    (text) => /^[a-z0-9-]{1,64}$/.test(text),
    refusal('Mã kế hoạch sai dạng', 'Not the id of a plan', '399-kh-ubnd-2020'),
  )
  .openapi({ example: '399-kh-ubnd-2020' });

/** A whole number written in plain digits. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most,
      refusal(
        'Phải là số nguyên trong khoảng cho phép',
        'Must be a whole number in range',
        `${least} – ${most}`,
      ),
    )
    .transform(Number)
    .openapi({ type: 'integer', minimum: least, maximum: most });
}

/** A share written as a decimal number, 0 < share ≤ 1. */
export const shareParam = z
  .string()
  .refine(
    (text) => /^(?:0?\.\d{1,6}|1(?:\.0{1,6})?)$/.test(text) && Number(text) > 0,
    refusal('Phải là một tỷ lệ', 'Must be a share', '0 < … ≤ 1'),
  )
  .transform(Number)
  .openapi({ type: 'number', minimum: 0, maximum: 1, example: 1 });

const classIds = ROAD_CLASSES.map((entry) => entry.id);

/** Road classes separated by commas, answered in the order of the list of classes and each once. */
export const classesParam = z
  .string()
  .transform((text) => text.split(','))
  .refine(
    (names) => names.length <= classIds.length && names.every(isRoadClass),
    refusal(
      'Có loại đường không có trong danh sách',
      'Names a road class that does not exist',
      classIds.join(','),
    ),
  )
  .transform((names) => classIds.filter((id) => names.includes(id)))
  .openapi({ type: 'string', example: 'commune,hamlet,alley,urban' });

const DECIMAL = /^-?\d{1,3}(?:\.\d{1,15})?$/;

/** `west,south,east,north` in degrees, WGS 84. */
export const bboxParam = z
  .string()
  .transform((text, context): [number, number, number, number] => {
    const parts = text.split(',').map((part) => part.trim());
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = parts.map(Number);
    const fits = parts.length === 4 && parts.every((part) => DECIMAL.test(part));
    const inWorld = west >= -180 && east <= 180 && south >= -90 && north <= 90;
    if (!fits || !inWorld || !(west < east && south < north)) {
      context.addIssue({
        code: 'custom',
        ...refusal(
          'Không phải một khung bao hợp lệ',
          'Not a valid bounding box',
          'west,south,east,north (WGS 84), west < east, south < north',
        ),
      });
      return z.NEVER;
    }
    return [west, south, east, north];
  })
  .openapi({ type: 'string', example: '105.8,10.9,106.6,11.8' });
