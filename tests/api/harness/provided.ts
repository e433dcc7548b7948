/** What the global setups hand to the tests of their project. */
export type TestEngine =
  | { readonly engine: 'postgres'; readonly adminUrl: string; readonly template: string }
  | { readonly engine: 'embedded'; readonly emptyDump: string; readonly migratedDump: string };

declare module 'vitest' {
  interface ProvidedContext {
    testEngine: TestEngine;
  }
}
