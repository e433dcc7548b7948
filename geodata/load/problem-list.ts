import type { Problem } from '../problem/problem.ts';
import { isError, type LoadProblemCode } from './load-problems.ts';

export type LoadProblem = Problem & { readonly code: LoadProblemCode };

const KEPT_PER_CODE = 1_000;

/** Problems of one file in the order found: all are counted, the first thousand of each code are kept. */
export class ProblemList {
  readonly #kept: LoadProblem[] = [];
  readonly #counts = new Map<LoadProblemCode, number>();

  add(...problems: readonly LoadProblem[]): void {
    for (const problem of problems) {
      const count = (this.#counts.get(problem.code) ?? 0) + 1;
      this.#counts.set(problem.code, count);
      if (count <= KEPT_PER_CODE) this.#kept.push(problem);
    }
  }

  /** How many of each code, errors first. */
  counts(): [LoadProblemCode, number][] {
    return [...this.#counts].sort(([a], [b]) => Number(isError({ code: b })) - Number(isError({ code: a })));
  }

  of(code: LoadProblemCode): LoadProblem[] {
    return this.#kept.filter((problem) => problem.code === code);
  }

  get errors(): number {
    return this.counts().reduce((sum, [code, count]) => sum + (isError({ code }) ? count : 0), 0);
  }

  get warnings(): number {
    return this.counts().reduce((sum, [code, count]) => sum + (isError({ code }) ? 0 : count), 0);
  }
}
