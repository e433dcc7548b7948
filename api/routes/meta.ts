import { createRoute, z } from '@hono/zod-openapi';
import { type Meta, metaSchema } from '../../geodata/contract/meta.ts';
import { reportingPeriods } from '../../geodata/time/reporting-periods.ts';
import { ApiProblem } from '../errors.ts';
import { DATA_VERSION_HEADER } from '../middleware/keep-answers.ts';
import type { Portal } from '../portal.ts';
import { readFigureDays } from '../queries/attainment.ts';
import { readEdition } from '../queries/edition.ts';
import { readMeta } from '../queries/meta.ts';
import { inSnapshot } from '../queries/snapshot.ts';
import { failures, jsonAnswer, notFound } from './answers.ts';
import { planParam } from './parameters.ts';
import { createRouter } from './router.ts';

const route = createRoute({
  method: 'get',
  path: '/api/meta',
  tags: ['portal'],
  summary: 'The plan, its targets and periods, the unit trees, the bounds, the data version',
  request: { query: z.strictObject({ plan: planParam.optional() }) },
  responses: { 200: jsonAnswer(metaSchema, 'What every view starts from'), ...failures, ...notFound },
});

/** One made-up source is enough: the label is never left off where it may be due. */
function isSample(sources: readonly { kind: string; generated: boolean }[], kind: string): boolean {
  return sources.some((source) => source.kind === kind && source.generated);
}

export function metaRoutes({ database }: Portal) {
  return createRouter().openapi(route, async (c) => {
    const { role, actor, account } = c.get('identity');
    const { plan } = c.req.valid('query');
    const meta = await inSnapshot(database, c.get('role'), async (sql): Promise<Meta> => {
      const edition = await readEdition(sql, { plan });
      const rows = await readMeta(sql, edition);
      if (rows.province === null) throw new ApiProblem('nothing-published');
      const { code, name, bounds } = rows.province;
      return {
        plan: edition.plan,
        plans: rows.plans,
        withheld: edition.withheld.map(({ id, title, clause }) => ({ id, title, clause: clause.vi })),
        province: { code, name },
        tree: edition.tree,
        trees: rows.trees,
        bounds,
        periods: reportingPeriods(edition.plan.starts, edition.plan.deadline),
        figures: await readFigureDays(sql, edition),
        dataVersion: edition.dataVersion,
        sample: {
          figures: isSample(rows.sources, 'figures'),
          borders: rows.borders_generated,
          roads: isSample(rows.sources, 'roads'),
        },
        attributions: [...new Set(rows.sources.map((source) => source.attribution))],
        roles: [role],
        account: actor === null ? null : { username: actor, role: account?.role ?? null },
      };
    });
    c.header(DATA_VERSION_HEADER, String(meta.dataVersion));
    return c.json(meta, 200);
  });
}
