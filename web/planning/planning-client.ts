import {
  type ApprovePromisesInput,
  type PromiseStepInput,
  promiseDetailSchema,
  promiseListSchema,
  promisesApprovedSchema,
} from '../../geodata/contract/promises.ts';
import {
  type ApproveInput,
  approvedSchema,
  type ScenarioInput,
  scenarioDetailSchema,
  scenarioListSchema,
} from '../../geodata/contract/scenarios.ts';
import { api, ask } from '../client.ts';

const { promises, scenarios } = api.api;

interface Days {
  readonly on?: string | undefined;
  readonly knownOn?: string | undefined;
}

/** Absent days stay out of the address. */
function daysOf({ on, knownOn }: Days) {
  return { ...(on === undefined ? {} : { on }), ...(knownOn === undefined ? {} : { knownOn }) };
}

/** The routes of scenarios and promises: loaded with the pages that use them. */
export const planningClient = {
  promises: (days: Days) => ask(promises.$get({ query: daysOf(days) }), promiseListSchema),
  replaced: (days: Days) =>
    ask(promises.$get({ query: { ...daysOf(days), status: 'replaced' } }), promiseListSchema),
  promise: (id: string, days: Days) =>
    ask(promises[':id'].$get({ param: { id }, query: daysOf(days) }), promiseDetailSchema),
  stepPromise: (id: string, json: PromiseStepInput) =>
    ask(promises[':id'].steps.$post({ param: { id }, json }), promiseDetailSchema),
  approvePromises: (json: ApprovePromisesInput) =>
    ask(promises.approve.$post({ json }), promisesApprovedSchema),
  scenarios: () => ask(scenarios.$get({ query: {} }), scenarioListSchema),
  scenario: (id: string) => ask(scenarios[':id'].$get({ param: { id } }), scenarioDetailSchema),
  save: (json: ScenarioInput) => ask(scenarios.$post({ json }), scenarioDetailSchema),
  submit: (id: string, version: number) =>
    ask(scenarios[':id'].submit.$post({ param: { id }, json: { version } }), scenarioDetailSchema),
  approve: (id: string, json: ApproveInput) =>
    ask(scenarios[':id'].approve.$post({ param: { id }, json }), approvedSchema),
  giveBack: (id: string, json: { readonly version: number; readonly reason: string }) =>
    ask(scenarios[':id'].return.$post({ param: { id }, json }), scenarioDetailSchema),
};
