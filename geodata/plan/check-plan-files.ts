import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import { type Plan, planSchema, targetSchema } from './plan.ts';

/** A plan file as it lies in its folder. */
export interface PlanFile {
  readonly name: string;
  readonly text: string;
}

export interface CheckedPlans {
  /** Oldest first; only of use while `problems` is empty. */
  readonly plans: readonly Plan[];
  readonly problems: readonly Problem[];
}

/**
 * Reads plan files, and lists all that is wrong with all of them: what is no JSON, each field that does not fit (a
 * field nobody knows is a misspelt one), an id that two files claim.
 */
export function checkPlanFiles(files: readonly PlanFile[]): CheckedPlans {
  const read = files.map((file) => ({ file, ...readPlan(file) }));
  const claimed = new Map<string, string>();
  const problems = read.flatMap(({ file, plan, problems: found }): readonly Problem[] => {
    if (plan === null) return found;
    const other = claimed.get(plan.id);
    if (other !== undefined) return [idTaken(file.name, plan.id, other)];
    claimed.set(plan.id, file.name);
    return [];
  });
  const plans = read.flatMap(({ plan }) => plan ?? []).sort((p, q) => (p.starts < q.starts ? -1 : 1));
  return { plans, problems };
}

function readPlan({ name, text }: PlanFile): { plan: Plan | null; problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { plan: null, problems: [notJson(name, error instanceof Error ? error.message : '')] };
  }
  const parsed = planSchema.safeParse(json, { reportInput: true });
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) =>
      fieldWrong(name, issue.path.join('.'), issue.message, shown(issue.input)),
    ),
    ...unknownFields(json).map((field) => fieldWrong(name, field, 'There is no such field', null)),
  ];
  return { plan: problems.length === 0 ? (parsed.data ?? null) : null, problems };
}

const looseSchema = z.looseObject({ targets: z.array(z.looseObject({})).catch([]) });

/** Fields of the plan and of its targets that the portal does not know. */
function unknownFields(json: unknown): string[] {
  const plan = looseSchema.safeParse(json).data;
  if (plan === undefined) return [];
  const unknown = (value: object, known: object, at: string) =>
    Object.keys(value).flatMap((key) => (key in known ? [] : `${at}${key}`));
  return [
    ...unknown(plan, planSchema.shape, ''),
    ...plan.targets.flatMap((target, i) => unknown(target, targetSchema.shape, `targets.${i}.`)),
  ];
}

function fieldWrong(file: string, field: string, words: string, value: Problem['value']): Problem {
  return {
    code: 'plan_field_wrong',
    message: {
      vi: 'Trường này của tệp kế hoạch sai.',
      en: `This field of the plan file is wrong: ${words}.`,
    },
    where: { file, field },
    value: value ?? null,
  };
}

function shown(input: unknown): string | number | null {
  if (typeof input === 'string' || typeof input === 'number') return input;
  return input === undefined || input === null ? null : JSON.stringify(input).slice(0, 80);
}

function notJson(file: string, words: string): Problem {
  return {
    code: 'plan_not_json',
    message: { vi: 'Tệp kế hoạch không phải JSON.', en: `The plan file is no JSON: ${words}.` },
    where: { file },
  };
}

function idTaken(file: string, id: string, other: string): Problem {
  return {
    code: 'plan_id_taken',
    message: {
      vi: `Mã kế hoạch đã có trong ${other}.`,
      en: `The id of the plan stands in ${other} already.`,
    },
    where: { file, field: 'id' },
    value: id,
  };
}
