import { createRoute, z } from '@hono/zod-openapi';
import { type BlockList, blockListSchema } from '../../geodata/contract/blocks.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readBlocks } from '../queries/blocks.ts';
import { readEdition } from '../queries/edition.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { failures, jsonAnswer } from './answers.ts';
import { createRouter } from './router.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/blocks',
  tags: ['units'],
  summary: 'Emulation blocks: their communes, and how many organisations belong to them',
  request: { query: z.strictObject({}) },
  responses: { 200: jsonAnswer(blockListSchema, 'By code'), ...failures },
});

export function blockRoutes({ database }: Portal) {
  return createRouter().openapi(listRoute, async (c) => {
    const list = await inSnapshot(database, c.get('role'), async (sql): Promise<BlockList> => {
      const { tree, dataVersion } = await readEdition(sql);
      return { tree, dataVersion, blocks: await readBlocks(sql, tree) };
    });
    c.header(DATA_VERSION_HEADER, String(list.dataVersion));
    return c.json(list, 200);
  });
}
