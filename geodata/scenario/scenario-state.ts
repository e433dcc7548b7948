import type { Bilingual } from '../text/bilingual.ts';

/** draft → submitted → approved | returned; a returned scenario saved anew is a draft again. */
export const SCENARIO_STATES = ['draft', 'submitted', 'approved', 'returned'] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];

const NAMES: Record<ScenarioState, Bilingual> = {
  draft: { vi: 'Nháp', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  returned: { vi: 'Trả lại', en: 'Returned' },
};

export function stateName(state: ScenarioState): Bilingual {
  return NAMES[state];
}

export type ScenarioAction = 'save' | 'submit' | 'approve' | 'return';

interface Decision {
  readonly action: 'submitted' | 'approved' | 'returned';
  readonly version: number;
}

/** The state of a scenario from its last event and its newest version; null: no event yet. */
export function scenarioState(version: number, last: Decision | null): ScenarioState {
  if (last === null) return 'draft';
  return last.action === 'returned' && last.version < version ? 'draft' : last.action;
}

const FROM: Record<ScenarioAction, readonly ScenarioState[]> = {
  save: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  approve: ['submitted'],
  return: ['submitted'],
};

/** Whether the state lets it happen, whoever asks. */
export function isPossible(action: ScenarioAction, state: ScenarioState): boolean {
  return FROM[action].includes(state);
}

/** Its author saves and submits; a steward who is not its author decides. */
export function isFor(
  action: ScenarioAction,
  owner: string,
  who: { readonly actor: string; readonly isSteward: boolean },
): boolean {
  if (action === 'save' || action === 'submit') return who.actor === owner;
  return who.isSteward && who.actor !== owner;
}

/**
 * Others see what was shared or sent for approval; a private draft is its author's alone. Who returned one goes on seeing it, with the
 * reason given, until its author saves it anew.
 */
export function isSeenBy(
  actor: string,
  {
    owner,
    visibility,
    state,
    lastEvent,
  }: {
    readonly owner: string;
    readonly visibility: 'private' | 'shared';
    readonly state: ScenarioState;
    readonly lastEvent: { readonly by: string } | null;
  },
): boolean {
  if (actor === owner || visibility === 'shared') return true;
  return state === 'submitted' || state === 'approved' || (state === 'returned' && lastEvent?.by === actor);
}
