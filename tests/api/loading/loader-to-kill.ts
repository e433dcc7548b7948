import { writeSync } from 'node:fs';
import { openDatabase } from '../../../api/database/database.ts';
import { embeddedDefaults } from '../../../api/database/embedded/open-embedded.ts';
import { loadUnits } from '../../../api/loading/load-units.ts';
import { unitOptions } from './load-options.ts';

// A load to be killed: it stands still when everything is written and published but nothing is committed.
// Arguments: the database's address (or '' for the embedded engine), the data folder, the file.
const [, , address = '', folder = '', file = ''] = process.argv;
const database = await openDatabase(
  { ...(address ? { DATABASE_URL: address } : {}), DATABASE_READ_URLS: [], DATA_DIR: folder },
  { ...embeddedDefaults, dumpEveryMs: null },
);
await loadUnits(
  database,
  unitOptions(file, {
    onProgress: ({ step }) => {
      if (step !== 'roads') return;
      writeSync(1, 'written\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  }),
);
