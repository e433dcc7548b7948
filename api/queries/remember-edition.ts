import type { Database } from '../database/database.ts';
import type { DatabaseRole } from '../database/in-role.ts';
import { type Edition, readEdition } from './edition.ts';

/** A publication that this process did not hear of is seen after this long all the same. */
const LONGEST_MS = 5_000;

export interface RememberedEdition {
  read(role: DatabaseRole): Promise<Edition>;
  /** Call it at each publication. */
  forget(): void;
}

/**
 * The edition in force, without asking the database for every tile: forgotten at each publication, after five
 * seconds, and when reading it failed.
 */
export function rememberEdition(database: Database): RememberedEdition {
  let remembered: { readonly edition: Promise<Edition>; readonly until: number } | null = null;
  const forget = () => {
    remembered = null;
  };
  const read = (role: DatabaseRole) => {
    const now = performance.now();
    if (remembered === null || now > remembered.until) {
      const mine = { edition: database.inRole(role, (sql) => readEdition(sql)), until: now + LONGEST_MS };
      remembered = mine;
      mine.edition.catch(() => {
        if (remembered === mine) remembered = null;
      });
    }
    return remembered.edition;
  };
  return { read, forget };
}
