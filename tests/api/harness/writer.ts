import { openDatabase } from '../../../api/database/database.ts';
import { embeddedDefaults } from '../../../api/database/embedded/open-embedded.ts';

// A process to be killed: it writes a thousand rows, says so, and leaves its transaction open.
// Arguments: the database's address (or '' for the embedded engine), the data folder.
const [, , address = '', folder = ''] = process.argv;
const database = await openDatabase(
  { ...(address ? { DATABASE_URL: address } : {}), DATABASE_READ_URLS: [], DATA_DIR: folder },
  { ...embeddedDefaults, dumpEveryMs: null },
);
await database.sql`insert into pebble values (1)`;
await database.sql.begin(async (tx) => {
  await tx`insert into pebble select n from generate_series(2, 1000) as n`;
  await tx`update pebble set id = -id`;
  process.stdout.write('in the middle\n');
  await new Promise((resolve) => setTimeout(resolve, 600_000));
});
