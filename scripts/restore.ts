import { resolve } from 'node:path';
import { restoreDump } from '../api/database/embedded/open-folder.ts';
import { readEnvironment } from '../api/environment.ts';
import { refuse } from './startup/refuse.ts';

/** npm run restore -- [DUMP]: puts the named dump of the embedded database, or the newest, in the place of its data. */
async function restore(): Promise<void> {
  const { DATA_DIR } = readEnvironment(process.env);
  const { dump, keptAside } = await restoreDump(resolve(DATA_DIR), process.argv[2]);
  console.log(`Đã khôi phục từ ${dump}. (Restored.)`);
  if (keptAside) console.log(`Dữ liệu trước đó giữ ở ${keptAside}. (What was there before is kept.)`);
}

await restore().catch(refuse);
