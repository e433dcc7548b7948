import type { Database } from '../../../api/database/database.ts';
import { migrate } from '../../../api/database/migrate.ts';
import { seedSample } from '../../../api/loading/seed-sample.ts';
import { canaryProvince } from '../../fixtures/in/canary-province.ts';
import { SMALL_PROVINCE } from '../../fixtures/in/small-province.ts';

/** What the database of a test holds when the test gets it: nothing, the tables alone, or a province seeded and published. */
export type Content = 'empty' | MadeContent;
export type MadeContent = 'migrated' | 'small' | 'canary';

type Making = { readonly from: Content; readonly make: (database: Database) => Promise<unknown> };

/** How each content comes of another, in an order in which that other is there already: a run makes each once and copies it for each test. */
export const MAKINGS: Readonly<Record<MadeContent, Making>> = {
  migrated: { from: 'empty', make: ({ sql }) => migrate(sql) },
  small: { from: 'migrated', make: (database) => seedSample(database, undefined, () => SMALL_PROVINCE) },
  canary: { from: 'migrated', make: (database) => seedSample(database, undefined, canaryProvince) },
};
