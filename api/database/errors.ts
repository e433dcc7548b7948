/** Anything that keeps the database from being opened or used. The message is one sentence for the person who runs the portal. */
export abstract class DatabaseProblem extends Error {}

/** Another live process holds the data folder. */
export class DataFolderLocked extends DatabaseProblem {
  override readonly name = 'DataFolderLocked';
}

/** The embedded database in the data folder cannot be opened. */
export class DataFolderDamaged extends DatabaseProblem {
  override readonly name = 'DataFolderDamaged';
}

/** The embedded engine opened, but is not the one this program was written for. */
export class SelfTestFailed extends DatabaseProblem {
  override readonly name = 'SelfTestFailed';
}

/** No dump to restore from, or the named one is not readable. */
export class DumpMissing extends DatabaseProblem {
  override readonly name = 'DumpMissing';
}

/** DATABASE_URL names a server that does not answer. */
export class DatabaseUnreachable extends DatabaseProblem {
  override readonly name = 'DatabaseUnreachable';
}

/** The server answers, but not to this user, password or database name. */
export class DatabaseRefused extends DatabaseProblem {
  override readonly name = 'DatabaseRefused';
}

/** PostgreSQL or PostGIS is older than this program needs. */
export class DatabaseTooOld extends DatabaseProblem {
  override readonly name = 'DatabaseTooOld';
}

/** PostGIS is not installed on the server, or not created in the database. */
export class PostgisMissing extends DatabaseProblem {
  override readonly name = 'PostgisMissing';
}

/** The user of DATABASE_URL may not do what the portal needs. */
export class DatabaseRightsMissing extends DatabaseProblem {
  override readonly name = 'DatabaseRightsMissing';
}

/** A migration that was applied earlier has another text now, or is gone. */
export class MigrationChanged extends DatabaseProblem {
  override readonly name = 'MigrationChanged';
}

/** A migration did not run; nothing of it was kept. */
export class MigrationFailed extends DatabaseProblem {
  override readonly name = 'MigrationFailed';
}
