import { z } from 'zod';
import communesSource from '../sources/communes-2020.json' with { type: 'json' };
import outlineSource from '../sources/outline-2020.json' with { type: 'json' };

const position = z.tuple([z.number(), z.number()]);

const communeFact = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['xa', 'phuong', 'thi_tran']),
  districtCode: z.string(),
  /** Rounded to 0.001°. */
  centre: position,
  areaKm2: z.number().positive(),
  population: z.number().int(),
  households: z.number().int(),
  /** Codes; Thị trấn Tân Biên has none, as it lies within Xã Thạnh Tây. */
  neighbours: z.array(z.string()),
});

const facts = z.object({
  province: z.object({ code: z.string(), name: z.string(), kind: z.literal('tinh') }),
  districts: z.array(
    z.object({ code: z.string(), name: z.string(), kind: z.enum(['thanh_pho', 'thi_xa', 'huyen']) }),
  ),
  communes: z.array(communeFact),
});

export type CommuneFact = z.infer<typeof communeFact>;

/** The province as it stood in 2020: names, codes, census figures, centres, areas and neighbours. */
export const FACTS = facts.parse(communesSource);

/** The province's outline, 47 points rounded to 0.01°, first point repeated last. */
export const OUTLINE = z.object({ outline: z.array(position) }).parse(outlineSource).outline;
