import { z } from 'zod';

export const blockSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** Codes of the communes of the tree in force that belong to it, sorted. */
  communes: z.array(z.string()),
  /**
   * Member organisations, counted and never named. Below three: "<3". Null: at least three, and withheld because
   * some other block has one or two, which a total would give away by subtraction.
   */
  organisations: z.union([z.number().int(), z.literal('<3')]).nullable(),
});
export type EmulationBlock = z.infer<typeof blockSchema>;

/** The emulation blocks (khối thi đua), by code. */
export const blockListSchema = z.object({
  tree: z.string(),
  dataVersion: z.number().int(),
  blocks: z.array(blockSchema),
});
export type BlockList = z.infer<typeof blockListSchema>;
