import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Names every test that did not run, then ends with one plain line, `N passed, N failed`. A file that cannot be
 * read and an error outside any test count as failures: a broken run must never look like a short one.
 */
export class PlainSummary implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<SerializedError>): void {
    let passed = 0;
    let failed = unhandled.length;
    const skipped: string[] = [];
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed++;
        else if (result.state === 'failed') failed++;
        else {
          const reason = result.state === 'skipped' ? result.note : 'the run ended before it';
          skipped.push(`[${module.project.name}] ${test.fullName} (${reason ?? 'its file says why'})`);
        }
      }
    }
    for (const line of skipped) console.log(`not run: ${line}`);
    console.log(`${passed} passed, ${failed} failed`);
  }
}
