import type { TransactionSql } from 'postgres';
import type { ScenarioInput } from '../../geodata/contract/scenarios.ts';
import { sumWorks } from '../../geodata/scenario/compare-scenarios.ts';
import { readQuestion } from '../../geodata/scenario/question.ts';
import { isFor, isPossible, isSeenBy } from '../../geodata/scenario/scenario-state.ts';
import { ApiProblem } from '../errors.ts';
import { readScenarios } from '../queries/scenarios.ts';
import { lockScenario } from './lock-scenario.ts';
import { measureWorks } from './measure-works.ts';
import { record } from './record.ts';
import { anotherVersion, inAnotherState, notAuthor, unknownScenario } from './scenario-problems.ts';

/**
 * Appends a version of a scenario. The newest version sent again changes nothing. Throws ApiProblem `invalid-request`
 * and `conflict` as measureWorks does, `conflict` for a version that is not the next, `not-allowed` to all
 * but the author, `unknown-scenario` to whom it is not shown.
 */
export async function saveScenario(sql: TransactionSql, actor: string, input: ScenarioInput): Promise<void> {
  if (readQuestion(input.question) === null) throw badQuestion(input.question);
  await lockScenario(sql, input.id);
  const [current] = await readScenarios(sql, input.id);
  if (current === undefined) {
    if (input.version !== 1) throw anotherVersion(input.version, 0);
    await sql`insert into portal.scenario (id, owner) values (${input.id}, ${actor})`;
  } else {
    if (!isFor('save', current.owner, { actor, isSteward: false })) {
      throw isSeenBy(actor, current) ? notAuthor(current.owner) : unknownScenario(input.id);
    }
    if (input.version === current.version && isSame(input, current)) return;
    if (!isPossible('save', current.state)) {
      throw inAnotherState(current.state, 'draft', current.lastEvent?.by ?? null);
    }
    if (input.version !== current.version + 1) throw anotherVersion(input.version, current.version);
  }
  const works = await measureWorks(sql, input);
  const { cost, metres } = sumWorks(works);
  await sql`
    insert into portal.scenario_version (scenario_id, version, name, note, visibility, question, data_version, light_on,
      known_on, cost, metres, works, units)
    values (${input.id}, ${input.version}, ${input.name}, ${input.note}, ${input.visibility}, ${input.question},
      ${input.dataVersion}, ${input.on}, ${input.knownOn}, ${cost}, ${metres}, ${sql.json(works)}, ${sql.json(input.units)})`;
  await record(sql, {
    actor,
    action: 'save scenario',
    subject: `scenario ${input.id}`,
    ...(current === undefined ? {} : { before: { version: current.version, name: current.name } }),
    after: { version: input.version, name: input.name, works: works.length, cost, metres },
  });
}

const SAME = ['name', 'note', 'visibility', 'question', 'on', 'knownOn', 'dataVersion'] as const;

function isSame(
  input: ScenarioInput,
  saved: Pick<ScenarioInput, (typeof SAME)[number]> & { works: number },
): boolean {
  return SAME.every((key) => input[key] === saved[key]) && input.works.length === saved.works;
}

function badQuestion(question: string): ApiProblem {
  return new ApiProblem('invalid-request', [
    {
      field: 'question',
      value: question,
      message: {
        vi: 'Không đọc được câu hỏi của phương án',
        en: 'The question of the scenario cannot be read',
      },
    },
  ]);
}
