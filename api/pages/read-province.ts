import type { TransactionSql } from 'postgres';
import type { Plan, TargetDefinition } from '../../geodata/plan/plan.ts';
import { targetById } from '../../geodata/plan/plan.ts';
import { drawProvince, type ProvinceDrawing } from '../../geodata/shape/draw-province.ts';
import { shortUnitName } from '../../geodata/text/short-unit-name.ts';
import { type Day, hasPassed } from '../../geodata/time/day.ts';
import { openingDayOf } from '../../geodata/time/opening-day.ts';
import { reportingPeriods } from '../../geodata/time/reporting-periods.ts';
import { type Judgement, judge } from '../../geodata/verdict/judge.ts';
import { countVerdicts, type VerdictCounts } from '../../geodata/verdict/roll-up.ts';
import { ApiProblem } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { readFigureDays } from '../queries/attainment.ts';
import { readEdition } from '../queries/edition.ts';
import { readMeta } from '../queries/meta.ts';
import { readUnitShapes } from '../queries/unit-shapes.ts';
import { readUnitTree } from '../queries/unit-tree.ts';
import type { PageSearch } from './page-search.ts';

/** Width of the drawing in its own unit: a tenth of one is finer than a phone's pixel. */
const DRAWN_WIDTH = 420;

export interface PageCommune {
  readonly code: string;
  readonly name: string;
  /** Null where the tree has no districts. */
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly judgement: Judgement;
}

/** What is made up and whose data it is: stands at the foot of each page. */
export interface PageSources {
  readonly sample: { readonly data: boolean; readonly borders: boolean };
  readonly attributions: readonly string[];
}

/** Where nothing could be read. */
export const NO_SOURCES: PageSources = { sample: { data: false, borders: false }, attributions: [] };

export interface ProvincePage extends PageSources {
  readonly dataVersion: number;
  readonly province: string;
  readonly plan: Plan;
  readonly target: TargetDefinition;
  readonly on: Day;
  readonly knownOn: Day | null;
  readonly isOver: boolean;
  readonly communes: readonly PageCommune[];
  readonly counts: VerdictCounts;
  /** Null while no borders are published. */
  readonly drawing: ProvinceDrawing | null;
  /** The commune asked for on every target; null: none was, or there is none of this code. */
  readonly chosen: {
    readonly code: string;
    readonly name: string;
    readonly judgements: readonly { readonly target: TargetDefinition; readonly judgement: Judgement }[];
  } | null;
}

/** Everything the public's page of the province says, by the rights of the public whoever asks. */
export async function readProvincePage(
  sql: TransactionSql,
  { readSeries }: Portal['published'],
  search: Pick<PageSearch, 'target' | 'unit' | 'on' | 'knownOn' | 'lang'>,
): Promise<ProvincePage> {
  const knownOn = search.knownOn ?? null;
  const edition = await readEdition(sql);
  const { plan, dataVersion } = edition;
  const target = targetById(plan, search.target ?? '') ?? plan.targets[0];
  const rows = await readMeta(sql, edition);
  if (rows.province === null || target === undefined) throw new ApiProblem('nothing-published');
  const isSample = (kind: string) => rows.sources.some((source) => source.kind === kind && source.generated);
  const figures = await readFigureDays(sql, edition);
  const periods = reportingPeriods(plan.starts, plan.deadline);
  const on = search.on ?? openingDayOf(plan, figures?.last ?? null, periods, isSample('figures'));
  const series = await readSeries(sql, 'portal_public', edition, knownOn);
  const tree = await readUnitTree(sql, edition.tree);
  const judged = (of: TargetDefinition, code: string) =>
    judge({ target: of, plan, series: series[of.id]?.[code] ?? [], on });
  const communes = tree.units
    .filter(({ level }) => level === 'commune')
    .map((unit): PageCommune => {
      const district = tree.above(unit, 'district');
      return {
        code: unit.code,
        name: unit.name,
        district: district === null ? null : { code: district.code, name: district.name },
        judgement: judged(target, unit.code),
      };
    });
  const chosen = communes.find(({ code }) => code === search.unit);
  return {
    dataVersion,
    // English has no word of its own before the name.
    province:
      search.lang === 'en' ? shortUnitName({ kind: 'tinh', name: rows.province.name }) : rows.province.name,
    plan,
    target,
    on,
    knownOn,
    isOver: hasPassed(plan.deadline, on),
    communes,
    counts: countVerdicts(communes.map(({ judgement }) => judgement)),
    drawing: drawProvince(
      await readUnitShapes(sql, edition.tree, 'commune'),
      await readUnitShapes(sql, edition.tree, 'district'),
      DRAWN_WIDTH,
    ),
    chosen:
      chosen === undefined
        ? null
        : {
            code: chosen.code,
            name: chosen.name,
            judgements: plan.targets.map((each) => ({ target: each, judgement: judged(each, chosen.code) })),
          },
    ...sourcesOf(rows),
  };
}

/** As the foot of a page tells them. */
export function sourcesOf({
  sources,
  borders_generated: borders,
}: Awaited<ReturnType<typeof readMeta>>): PageSources {
  const data = sources.some(({ kind, generated }) => generated && (kind === 'figures' || kind === 'roads'));
  const credited = sources.filter(({ generated }) => !generated).map(({ attribution }) => attribution);
  return { sample: { data, borders }, attributions: [...new Set(credited)] };
}
