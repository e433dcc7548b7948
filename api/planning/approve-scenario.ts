import type { TransactionSql } from 'postgres';
import type { ApproveInput, SavedWork } from '../../geodata/contract/scenarios.ts';
import { T6_CLASSES } from '../../geodata/light/road-class.ts';
import { isOpen } from '../../geodata/promise/promise-status.ts';
import { overlaps } from '../../geodata/promise/stretches.ts';
import { type Promised, promisedWorks } from '../../geodata/scenario/promised-works.ts';
import { readQuestion } from '../../geodata/scenario/question.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { publishLight } from '../database/publish/publish-light.ts';
import { ApiProblem, type FieldFault } from '../errors.ts';
import { waitForLoads } from '../loading/load-lock.ts';
import { type PromiseRow, readPromises } from '../queries/promises.ts';
import { readScenarioBody } from '../queries/scenarios.ts';
import { decideScenario } from './decide-scenario.ts';
import { litAlready, litSince } from './lit-since.ts';
import { measureApproval } from './measure-approval.ts';
import { record } from './record.ts';
import { replacePromise } from './replace-promise.ts';
import { writePromises } from './write-promises.ts';

interface Approval {
  readonly id: string;
  readonly actor: string;
  readonly today: string;
  readonly input: ApproveInput;
}

export interface Approved {
  readonly promises: number;
  readonly replaced: number;
  readonly dropped: number;
  readonly dataVersion: string;
}

/** Faults told at most: a list of hundreds helps nobody. */
const MOST_FAULTS = 20;

/**
 * Approves a scenario and promises its works, all of them or none, keeps the official coverage before and after, and publishes. Works that are lit by now stop it (`lit-since`, each
 * named) unless `dropLit` leaves them out; when nothing else is left they stop it all the same. An open promise in the way stops it
 * (`conflict`, both shown) unless `replace` gives the reason to put the new one in its place.
 */
export async function approveScenario(
  sql: TransactionSql,
  { id, actor, today, input }: Approval,
): Promise<Approved> {
  const { version, promisedOn, agency, replace, dropLit = false } = input;
  await waitForLoads(sql);
  const scenario = await decideScenario(sql, {
    id,
    version,
    action: 'approve',
    actor,
    isSteward: true,
    promise: { promisedOn, agency },
  });
  const { works } = await readScenarioBody(sql, scenario);
  const all = promisedWorks(works, input, today);
  if ('field' in all) throw new ApiProblem('invalid-request', [all]);
  const lit = await litSince(sql, works, today);
  if (lit.length > 0 && (!dropLit || lit.length === works.length)) throw litAlready(lit, MOST_FAULTS);
  const isLit = new Set(lit.map(({ at }) => at));
  const promised = all.filter((_, at) => !isLit.has(at));
  const standing = await openPromisesOn(sql, works);
  const inTheWay = all.flatMap((wanted, at) =>
    isLit.has(at)
      ? []
      : (standing.get(wanted.segment) ?? [])
          .filter((row) => overlaps(row, wanted))
          .map((row) => ({ at, wanted, row })),
  );
  if (inTheWay.length > 0 && replace === undefined) throw standsAlready(inTheWay, works);
  const old = new Map(inTheWay.map(({ row }) => [row.id, row]));
  for (const row of old.values()) {
    const taken = inTheWay.filter((each) => each.row === row).map(({ wanted }) => wanted);
    await replacePromise(sql, row, taken, { actor, today, reason: replace ?? '', scenario: id });
  }
  await writePromises(sql, promised, { id, actor, today });
  await keepCoverage(sql, scenario, promised, today);
  await record(sql, {
    actor,
    action: 'promise works',
    subject: `scenario ${id}`,
    after: {
      promises: promised.length,
      replaced: [...old.keys()],
      promisedOn,
      agency,
      ...(lit.length === 0 ? {} : { leftOutLit: lit.map(({ work }) => work.segment) }),
    },
    reason: replace ?? null,
  });
  const dataVersion = await publishLight(sql, {
    by: actor,
    note: `phương án được duyệt: ${scenario.name}`,
    segments: [...new Set(promised.map(({ segment }) => segment))],
  });
  return { promises: promised.length, replaced: old.size, dropped: lit.length, dataVersion };
}

/** Official coverage before and after, of what was promised: as of now, for good. */
async function keepCoverage(
  sql: TransactionSql,
  { id, seq, question }: { readonly id: string; readonly seq: number; readonly question: string },
  works: readonly Promised[],
  on: string,
): Promise<void> {
  const classes = readQuestion(question)?.classes ?? T6_CLASSES;
  const units = await measureApproval(sql, { works, on, classes });
  await sql`
    insert into portal.scenario_approval (scenario_id, seq, light_on, classes, units)
    values (${id}, ${seq}, ${on}, ${sql.array([...classes])}, ${sql.json(units)})`;
}

async function openPromisesOn(
  sql: TransactionSql,
  works: readonly SavedWork[],
): Promise<ReadonlyMap<number, readonly PromiseRow[]>> {
  const segments = new Set(works.map(({ segment }) => segment));
  const rows = await readPromises(sql, 'portal_steward', { segments: [...segments] });
  const bySegment = new Map<number, PromiseRow[]>();
  for (const row of rows) {
    const last = row.entries.at(-1);
    if (last === undefined || !last.approved || !isOpen(last.status)) continue;
    bySegment.set(row.segment, [...(bySegment.get(row.segment) ?? []), row]);
  }
  return bySegment;
}

interface InTheWay {
  readonly at: number;
  readonly wanted: Promised;
  readonly row: PromiseRow;
}

function standsAlready(all: readonly InTheWay[], works: readonly SavedWork[]): ApiProblem {
  const told = ({ fromM, toM }: Pick<Promised, 'fromM' | 'toM'>, day: string, agency: string) =>
    `${Math.round(fromM)}–${Math.round(toM)} m, ${formatDate(day)}, ${agency}`;
  return new ApiProblem(
    'promise-stands',
    all.slice(0, MOST_FAULTS).map(({ at, wanted, row }): FieldFault => {
      const last = row.entries.at(-1);
      const road = works[at]?.route || `#${row.segment}`;
      return {
        field: `works.${at}`,
        value: `${road}: ${told(wanted, wanted.promisedOn, wanted.agency)}`,
        wanted: `${road}: ${told(row, last?.promisedOn ?? '', last?.agency ?? '')}`,
        message: {
          vi: 'Đoạn này đã có lời hứa chưa xong',
          en: 'A promise stands for this stretch already',
        },
      };
    }),
  );
}
