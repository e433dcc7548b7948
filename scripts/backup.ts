import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeBackup } from '../api/backup/make-backup.ts';
import { BackupRefused } from '../api/backup/problems.ts';
import { openDatabase } from '../api/database/database.ts';
import { embeddedDefaults } from '../api/database/embedded/open-embedded.ts';
import { hasCluster } from '../api/database/embedded/open-folder.ts';
import { DataFolderLocked } from '../api/database/errors.ts';
import { readEnvironment } from '../api/environment.ts';
import { showBytes } from './backup/show-bytes.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';
import { step } from './startup/step.ts';

/** npm run backup -- [FILE]: one file with all of the database, in DATA_DIR/backups where none is named. */
async function backup(): Promise<void> {
  requireNode(process.versions.node);
  const environment = readEnvironment(process.env);
  const { DATABASE_URL: url, DATA_DIR } = environment;
  const folder = resolve(DATA_DIR);
  if (url === undefined && !hasCluster(folder)) {
    throw new BackupRefused(`There is no database in ${folder} to back up.`);
  }
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const path = resolve(process.argv[2] ?? join(folder, 'backups', `thap-sang-${stamp}Z.backup`));
  if (existsSync(path)) throw new BackupRefused(`${path} exists already; name another file.`);
  const database = await step('Mở cơ sở dữ liệu (opening the database)', () =>
    openDatabase(environment, { ...embeddedDefaults, dumpEveryMs: null }),
  ).catch((error: unknown) => {
    throw error instanceof DataFolderLocked
      ? new BackupRefused(
          `${error.message} While the portal runs, its own dumps in ${join(folder, 'dumps')} are whole and as new as six hours; npm run restore takes them too.`,
        )
      : error;
  });
  try {
    const manifest = await step('Sao lưu (backing up)', () =>
      makeBackup(database, { path, url, onBytes: showBytes() }),
    );
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + Number(table.rows), 0);
    console.log(
      `Đã sao lưu vào ${path}: ${Object.keys(manifest.tables).length} bảng, ${rows} dòng. (Backed up.)`,
    );
    if (manifest.auditHead !== null) {
      console.log(`Đầu chuỗi nhật ký (head of the audit chain): ${manifest.auditHead}`);
    }
  } finally {
    await database.close();
  }
}

await backup().catch(refuse);
