import { DatabaseProblem } from '../database/errors.ts';

/** The file is no whole backup; nothing was changed. */
export class BackupDamaged extends DatabaseProblem {
  override readonly name = 'BackupDamaged';
}

/** A backup cannot be made or restored as asked; nothing was changed. The message says why and what to do. */
export class BackupRefused extends DatabaseProblem {
  override readonly name = 'BackupRefused';
}
