import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isArchive } from '../api/backup/archive.ts';
import { BackupRefused } from '../api/backup/problems.ts';
import { restoreEmbedded } from '../api/backup/restore-embedded.ts';
import { restorePostgres } from '../api/backup/restore-postgres.ts';
import { hasCluster, restoreDump } from '../api/database/embedded/open-folder.ts';
import { readEnvironment } from '../api/environment.ts';
import { showBytes } from './backup/show-bytes.ts';
import { Refusal } from './startup/refusal.ts';
import { refuse } from './startup/refuse.ts';
import { requireNode } from './startup/require-node.ts';
import { step } from './startup/step.ts';

class RestoreRefused extends Refusal {
  override readonly name = 'RestoreRefused';
}

function readCommand(argv: readonly string[]): { name: string | undefined; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    });
    if (positionals.length > 1) throw new Error(`one file, not ${positionals.length}`);
    return { name: positionals[0], replace: values.replace };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new RestoreRefused(`npm run restore -- [FILE] [--replace]: ${words}`);
  }
}

/** npm run restore -- [FILE] [--replace]: a backup of either engine, or a dump of the embedded one; without a name its newest dump. */
async function restore(): Promise<void> {
  requireNode(process.versions.node);
  const { name, replace } = readCommand(process.argv.slice(2));
  const { DATA_DIR, DATABASE_URL: url } = readEnvironment(process.env);
  const folder = resolve(DATA_DIR);
  const file = [name, name === undefined ? undefined : join(folder, 'backups', name)].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (file !== undefined && (url !== undefined || (await isArchive(file)))) {
    const work = { replace, onBytes: showBytes() };
    const done = await step('Khôi phục và đối chiếu (restoring and comparing)', async () =>
      url === undefined
        ? await restoreEmbedded(folder, file, work)
        : { ...(await restorePostgres(url, file, work)), keptAside: null },
    );
    const { madeAt, auditHead } = done.manifest;
    tell(`${file} (${madeAt})`, done.keptAside);
    if (auditHead !== null) console.log(`npm run audit -- verify --head ${auditHead}`);
    return;
  }
  if (url !== undefined) {
    throw new BackupRefused(
      `Name the backup to restore: npm run restore -- FILE${name ? ` (${name} is no file)` : ''}.`,
    );
  }
  if (hasCluster(folder) && !replace) {
    throw new BackupRefused(
      `The data folder ${folder} holds a database already; add --replace to put the dump in its place (what stands there is kept beside it).`,
    );
  }
  const { dump, keptAside } = await restoreDump(folder, name);
  tell(dump, keptAside);
}

function tell(from: string, keptAside: string | null): void {
  console.log(`Đã khôi phục từ ${from}. (Restored.)`);
  if (keptAside) console.log(`Dữ liệu trước đó giữ ở ${keptAside}. (What was there before is kept.)`);
}

await restore().catch(refuse);
