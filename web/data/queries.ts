import { queryOptions } from '@tanstack/react-query';
import type { Level } from '../../geodata/contract/primitives.ts';
import { ApiFailure, client } from '../client.ts';
import type { Language } from '../language/language.ts';

/** A plan that this portal has not counts as none asked for: a mistyped link still opens the plan in force. */
function ofPlan<T>(plan: string | undefined, ask: (plan?: string) => Promise<T>): Promise<T> {
  if (plan === undefined) return ask();
  return ask(plan).catch((error: unknown) => {
    const isUnknown = error instanceof ApiFailure && error.problem?.type.endsWith(':unknown-plan');
    if (isUnknown) return ask();
    throw error;
  });
}

export const metaQuery = (plan: string | undefined) =>
  queryOptions({ queryKey: ['meta', plan ?? null], queryFn: () => ofPlan(plan, client.meta) });

export const communesQuery = queryOptions({
  queryKey: ['units', 'commune'],
  queryFn: () => client.units('commune'),
});

export const districtsQuery = queryOptions({
  queryKey: ['units', 'district'],
  queryFn: () => client.units('district'),
});

/** One unit with its registers and what lies above it. */
export const unitQuery = (code: string) =>
  queryOptions({ queryKey: ['unit', code], queryFn: () => client.unit(code) });

/** Generalised outlines, for small pictures. */
export const unitShapesQuery = (level: Level) =>
  queryOptions({ queryKey: ['unit shapes', level], queryFn: () => client.unitShapes(level) });

export const blocksQuery = queryOptions({ queryKey: ['blocks'], queryFn: client.blocks });

/** All figures of all communes: any day and any target is judged in the browser from these. */
export const seriesQuery = (knownOn: string | undefined, plan: string | undefined) =>
  queryOptions({
    queryKey: ['series', 'commune', knownOn ?? null, plan ?? null],
    queryFn: () => ofPlan(plan, (id) => client.attainmentSeries('commune', knownOn, id)),
  });

/** Texts of problems and documents follow the language. */
export const whyQuery = (
  target: string,
  code: string,
  on: string,
  knownOn: string | undefined,
  language: Language,
  plan: string,
) =>
  queryOptions({
    queryKey: ['why', target, code, on, knownOn ?? null, language, plan],
    queryFn: () => client.why(target, code, on, knownOn, plan),
  });
