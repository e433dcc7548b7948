import { preparedStatementIn, statementOf } from './protocol.ts';

/**
 * The named statements each connection has prepared, so that they outlive a restart of the engine: clients believe that
 * what they prepared is still there.
 */
export class PreparedStatements {
  readonly #byConnection = new Map<number, Map<string, Uint8Array>>();
  #inEngine = new Set<string>();

  /** Notes a Parse message of a named statement. */
  note(connection: number, name: string, message: Uint8Array): void {
    const own = this.#byConnection.get(connection) ?? new Map<string, Uint8Array>();
    this.#byConnection.set(connection, own.set(name, message));
    this.#inEngine.add(name);
  }

  /** The Parse message the engine must see again before this message; null when it needs none. */
  missingFor(connection: number, message: Uint8Array): Uint8Array | null {
    const name = preparedStatementIn(message);
    if (name === null || this.#inEngine.has(name)) return null;
    this.#inEngine.add(name);
    return this.#byConnection.get(connection)?.get(name) ?? null;
  }

  textOf(connection: number, name: string): string {
    const message = this.#byConnection.get(connection)?.get(name);
    return (message && statementOf(message)?.text) ?? '';
  }

  /** Forgets a connection; returns the names the engine still holds for it. */
  forget(connection: number): string[] {
    const names = [...(this.#byConnection.get(connection)?.keys() ?? [])];
    this.#byConnection.delete(connection);
    return names.filter((name) => this.#inEngine.delete(name));
  }

  engineLost(): void {
    this.#inEngine = new Set();
  }
}
