import type { Sql } from 'postgres';

const channel = 'portal_publication';

/** How the parts of the portal, and other processes on the same server, learn that a new data version was published. */
export type Publications = {
  /** Call it after the publishing transaction has committed. */
  announce(dataVersion: string): Promise<void>;
  /** Returns how to stop hearing. Also hears what this process announces. */
  onPublication(hear: (dataVersion: string) => void): Promise<() => Promise<void>>;
};

/** The embedded engine serves one process and LISTEN hears nothing there, so the announcement stays in the process. */
export function publicationsInProcess(): Publications {
  const listeners = new Set<(dataVersion: string) => void>();
  return {
    announce: async (dataVersion) => {
      for (const hear of [...listeners]) hear(dataVersion);
    },
    onPublication: async (hear) => {
      // A function of its own, so that the same listener twice is two listeners.
      const entry = (dataVersion: string) => hear(dataVersion);
      listeners.add(entry);
      return async () => {
        listeners.delete(entry);
      };
    },
  };
}

export function publicationsOver(sql: Sql): Publications {
  return {
    announce: async (dataVersion) => {
      await sql.notify(channel, dataVersion);
    },
    onPublication: async (hear) => {
      const { unlisten } = await sql.listen(channel, hear);
      return unlisten;
    },
  };
}
