import { type Migration, migrationChecksum, readMigrations } from '../database/migrate.ts';
import type { Manifest } from './manifest.ts';
import { BackupRefused } from './problems.ts';

/** Throws BackupRefused when the backup is of another engine, or of a version of the portal that this one does not know. */
export async function requireKnown(
  { engine, migrations }: Pick<Manifest, 'engine' | 'migrations'>,
  into: Manifest['engine'],
  known?: readonly Migration[],
): Promise<void> {
  if (engine !== into) {
    throw new BackupRefused(
      `The backup is of the ${engine} engine and cannot be restored into the ${into} one; ${
        engine === 'postgres' ? 'set DATABASE_URL' : 'leave DATABASE_URL unset'
      }.`,
    );
  }
  const all = new Map((known ?? (await readMigrations())).map((each) => [each.number, each]));
  for (const { number, name, checksum } of migrations) {
    const here = all.get(number);
    if (here === undefined || migrationChecksum(here.text) !== checksum) {
      throw new BackupRefused(
        `The backup has migration ${name}, which this version of the portal does not know or has otherwise; run the version it was made with, or a newer one.`,
      );
    }
  }
}
