import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPlanFiles } from '../../geodata/plan/check-plan-files.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import type { Problem } from '../../geodata/problem/problem.ts';

export const PLANS_FOLDER = join(import.meta.dirname, '../../geodata/sources/plans');

/** Plan files are wrong; the message has a line for each problem, with file and field. */
export class PlanFilesInvalid extends Error {
  override readonly name = 'PlanFilesInvalid';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(lineOf).join('\n'));
    this.problems = problems;
  }
}

function lineOf({ message, where, value, wanted }: Problem): string {
  const place = [where?.file, where?.field].filter(Boolean).join(', ');
  const seen = value === undefined || value === null ? '' : ` "${value}"`;
  const better = wanted === undefined || wanted === null ? '' : ` → ${wanted}`;
  return `${place}${seen}: ${message.vi} (${message.en})${better}`;
}

/** Every plan of the folder, oldest first: a new plan is a new file. Throws PlanFilesInvalid with all that is wrong. */
export async function readPlans(folder = PLANS_FOLDER): Promise<readonly Plan[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })),
  );
  const { plans, problems } = checkPlanFiles(files);
  if (problems.length > 0) throw new PlanFilesInvalid(problems);
  return plans;
}
