import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { PlainSummary } from './reporter/plain-summary.ts';

const root = import.meta.dirname;
const node = { root, environment: 'node', testTimeout: 60_000 } as const;

// A test under api/ runs on both engines, unless it lies in a folder of one engine or is named *.pure.test.ts.
const everyApiTest = 'api/**/*.test.ts';
const pureApiTest = 'api/**/*.pure.test.ts';
const onlyEmbedded = 'api/**/embedded/**/*.test.ts';
const onlyPostgres = 'api/**/postgres/**/*.test.ts';

/** Vitest by itself leaves one core idle, and of two that is half of the machine; four databases are enough for any. */
const maxWorkers = Math.min(availableParallelism(), 4);

// Groups run one after the other, so the browser never competes with the databases for two cores. Inside a group files
// run beside each other: those under e2e share one portal, and one that writes starts a portal of its own.
// Only browsers need a process a file: elsewhere files share their modules, since no module keeps what a test did.
const pure = { sequence: { groupOrder: 1 }, isolate: false };
const databases = { sequence: { groupOrder: 2 }, isolate: false };
const house = { groupOrder: 3 };
const browser = { groupOrder: 4 };

export default defineConfig({
  test: {
    reporters: ['default', new PlainSummary()],
    maxWorkers,
    projects: [
      { test: { ...node, name: 'geodata', include: ['geodata/**/*.test.ts'], ...pure } },
      { test: { ...node, name: 'web', include: ['web/**/*.test.{ts,tsx}'], ...pure } },
      { test: { ...node, name: 'api-pure', include: [pureApiTest], ...pure } },
      {
        test: {
          ...node,
          name: 'api-embedded',
          include: [everyApiTest],
          exclude: [pureApiTest, onlyPostgres],
          globalSetup: [join(root, 'api/harness/embedded-setup.ts')],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          ...databases,
        },
      },
      {
        test: {
          ...node,
          name: 'api-postgres',
          include: [everyApiTest],
          exclude: [pureApiTest, onlyEmbedded],
          globalSetup: [join(root, 'api/harness/postgres-setup.ts')],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          ...databases,
        },
      },
      {
        test: {
          ...node,
          name: 'house',
          include: ['house/**/*.test.ts', 'scripts/**/*.test.ts'],
          // The compiler wants the whole machine, and may have to share it.
          testTimeout: 600_000,
          sequence: house,
        },
      },
      {
        test: {
          ...node,
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          expect: { poll: { timeout: 60_000 } },
          globalSetup: [join(root, 'e2e/portal/global-setup.ts')],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          sequence: browser,
        },
      },
    ],
  },
});
