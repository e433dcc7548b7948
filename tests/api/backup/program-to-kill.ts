import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Duplex, type Writable } from 'node:stream';

// A backup or a restore to be killed: it stands still at a place on its way, having said so.
// Arguments: what to do, the database's address (or '' for the embedded engine), the data folder, the file, and the place:
// "bytes" (the first are on their way), "commit" (all but that is said), or a call of the file system and the end of its path.
const [, , task = '', address = '', folder = '', file = '', place = ''] = process.argv;

function standStill(): void {
  writeSync(1, 'here\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const [call = '', end = ''] = place.split(' ');
/** Before a call whose first path ends so. */
function standBefore(owner: object): void {
  const real: unknown = Reflect.get(owner, call);
  if (typeof real !== 'function') return;
  Reflect.set(owner, call, (...given: unknown[]) => {
    if (String(given[0]).endsWith(end)) standStill();
    return Reflect.apply(real, owner, given);
  });
}
standBefore(fs);
standBefore(fs.promises);
syncBuiltinESMExports();
if (place === 'commit') {
  const { write } = Duplex.prototype;
  Reflect.set(Duplex.prototype, 'write', function stood(this: Writable, ...given: unknown[]) {
    if (typeof given[0] === 'string' && given[0].endsWith('commit;\n')) standStill();
    return Reflect.apply(write, this, given);
  });
}
const onBytes = () => {
  if (place === 'bytes') standStill();
};

if (task === 'backup') {
  const { openDatabase } = await import('../../../api/database/database.ts');
  const { embeddedDefaults } = await import('../../../api/database/embedded/open-embedded.ts');
  const { makeBackup } = await import('../../../api/backup/make-backup.ts');
  const url = address === '' ? undefined : address;
  const database = await openDatabase(
    { DATABASE_URL: url, DATABASE_READ_URLS: [], DATA_DIR: folder },
    { ...embeddedDefaults, dumpEveryMs: null },
  );
  await makeBackup(database, { path: file, url, onBytes });
} else if (address === '') {
  const { restoreEmbedded } = await import('../../../api/backup/restore-embedded.ts');
  await restoreEmbedded(folder, file, { replace: true });
} else {
  const { restorePostgres } = await import('../../../api/backup/restore-postgres.ts');
  await restorePostgres(address, file, { replace: true, onBytes });
}
