import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { WorkLine } from '../../geodata/budget/worklist.ts';
import type { SavedWork } from '../../geodata/contract/scenarios.ts';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import { type LitPart, litByNow } from '../../geodata/scenario/lit-by-now.ts';
import { savedWorks } from '../../geodata/scenario/measured-works.ts';
import { roadsQuery } from '../light/worker/roads-query.ts';
import { todayHere } from '../planning/today-here.ts';

interface Asked {
  readonly table: SegmentTable;
  readonly knownOn: string | undefined;
  /** Stands for the choice and its place. */
  readonly question: string;
  readonly ask: () => Promise<readonly WorkLine[]>;
}

/** Works chosen by the light of another day, or as was known once, that are lit today; null: not known yet, or chosen by today's light. */
export function useLitByNow({ table, knownOn, question, ask }: Asked): {
  readonly works: readonly SavedWork[];
  readonly lit: readonly LitPart[];
} | null {
  const queries = useQueryClient();
  const today = todayHere();
  const { data } = useQuery({
    queryKey: ['lit by now', question, table.dataVersion, today],
    enabled: table.on !== today || knownOn !== undefined,
    gcTime: 0,
    queryFn: async () => {
      const [lines, roads] = await Promise.all([ask(), queries.fetchQuery(roadsQuery(today, undefined))]);
      const works = savedWorks(table, lines);
      return { works, lit: litByNow(works, roads) };
    },
  });
  return data ?? null;
}
