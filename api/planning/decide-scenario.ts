import type { TransactionSql } from 'postgres';
import type { ScenarioSummary } from '../../geodata/contract/scenarios.ts';
import { isFor, isPossible, isSeenBy, type ScenarioAction } from '../../geodata/scenario/scenario-state.ts';
import { readScenarios } from '../queries/scenarios.ts';
import { lockScenario } from './lock-scenario.ts';
import { record } from './record.ts';
import {
  anotherVersion,
  inAnotherState,
  notAuthor,
  ownScenario,
  unknownScenario,
} from './scenario-problems.ts';

type Decision = Exclude<ScenarioAction, 'save'>;
const DONE = { submit: 'submitted', approve: 'approved', return: 'returned' } as const;

interface Deciding {
  readonly id: string;
  readonly version: number;
  readonly action: Decision;
  readonly actor: string;
  readonly isSteward: boolean;
  readonly reason?: string;
  readonly promise?: { readonly promisedOn: string; readonly agency: string };
}

/**
 * Appends a decision and returns the scenario as it was before it, with the number of the decision. The caller's right to decide at all is checked
 * before; here: somebody else than the author, the version that was seen, a state that lets it happen. Of two at once
 * the second gets `conflict`, with who was first.
 */
export async function decideScenario(
  sql: TransactionSql,
  deciding: Deciding,
): Promise<ScenarioSummary & { readonly seq: number }> {
  const { id, version, action, actor, isSteward, reason = null, promise } = deciding;
  await lockScenario(sql, id);
  const [scenario] = await readScenarios(sql, id);
  if (scenario === undefined || !isSeenBy(actor, scenario)) throw unknownScenario(id);
  if (!isFor(action, scenario.owner, { actor, isSteward })) {
    throw action === 'submit' ? notAuthor(scenario.owner) : ownScenario();
  }
  const { state, lastEvent } = scenario;
  if (version !== scenario.version) throw anotherVersion(version, scenario.version);
  if (!isPossible(action, state)) throw inAnotherState(state, DONE[action], lastEvent?.by ?? null);
  const seq = (lastEvent?.seq ?? 0) + 1;
  await sql`
    insert into portal.scenario_event (scenario_id, seq, version, action, actor, reason, promised_on, agency)
    values (${id}, ${seq}, ${version}, ${DONE[action]}, ${actor}, ${reason},
      ${promise?.promisedOn ?? null}, ${promise?.agency ?? null})`;
  await record(sql, {
    actor,
    action: `${action} scenario`,
    subject: `scenario ${id}`,
    before: { state, version },
    after: { state: DONE[action], version, ...promise },
    reason,
  });
  return { ...scenario, seq };
}
