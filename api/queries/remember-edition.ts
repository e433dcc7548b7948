import type { Database } from '../database/database.ts';
import type { Access } from '../database/in-role.ts';
import { type Edition, readEdition } from './edition.ts';

/** A publication that this process did not hear of is seen after this long all the same. */
const LONGEST_MS = 5_000;

export interface RememberedEdition {
  read(role: Access): Promise<Edition>;
  /** Call it at each publication. */
  forget(): void;
}

/**
 * The edition in force as a role sees it, without asking the database for every tile: forgotten at each
 * publication, after five seconds, and when reading it failed.
 */
export function rememberEdition(database: Database): RememberedEdition {
  const remembered = new Map<Access, { readonly edition: Promise<Edition>; readonly until: number }>();
  const read = (role: Access) => {
    const now = performance.now();
    const known = remembered.get(role);
    if (known !== undefined && now <= known.until) return known.edition;
    const mine = { edition: database.inRole(role, (sql) => readEdition(sql)), until: now + LONGEST_MS };
    remembered.set(role, mine);
    mine.edition.catch(() => {
      if (remembered.get(role) === mine) remembered.delete(role);
    });
    return mine.edition;
  };
  return { read, forget: () => remembered.clear() };
}
