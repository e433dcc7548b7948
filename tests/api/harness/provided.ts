/** What the global setups hand to the tests of their project; each content is a database to clone, or a folder to copy. */
export type TestEngine =
  | { readonly engine: 'postgres'; readonly adminUrl: string }
  | { readonly engine: 'embedded'; readonly contents: string };

declare module 'vitest' {
  interface ProvidedContext {
    testEngine: TestEngine;
  }
}
