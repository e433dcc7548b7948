import type { Engine } from './engine.ts';
import {
  closeStatementMessage,
  errorResponse,
  queryMessage,
  statementOf,
  syncMessage,
  typeOf,
} from './protocol.ts';
import { canLeaveSettings, refusalOf, statementTimeoutOf } from './statements.ts';

export type QueueLimits = {
  /** Longest run of one statement in ms when the transaction sets no statement_timeout; 0 for no limit. */
  readonly statementMs: number;
  /** Longest silence in ms inside an open transaction while others wait for the engine. */
  readonly idleTransactionMs: number;
};

type Task = {
  /** The connection that asks; null for work of the portal itself, which runs outside any transaction. */
  readonly connection: number | null;
  readonly run: () => Promise<void>;
  readonly drop: (error: Error) => void;
};

const nothing = () => {};

/**
 * One engine session shared by many connections. A connection that has begun an extended-protocol cycle or a transaction
 * owns the session until Sync or the transaction's end, so neither portals nor transactions of two connections mix.
 * The queue of pglite-socket 0.2.11 guards transactions alone: there, one connection's Bind can be followed by another's Execute.
 */
export class SessionQueue {
  readonly #engine: Engine;
  readonly #limits: QueueLimits;
  readonly #disconnect: (connection: number) => void;
  readonly #prepared = new Map<number, Set<string>>();
  #tasks: Task[] = [];
  #running = false;
  #owner: number | null = null;
  #cycleOpen = false;
  #inTransaction = false;
  #settingsLeft = false;
  #transactionLimit: number | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #gone = new Set<number>();

  /** `disconnect` closes a connection after what was written to it has left; null closes all of them. */
  constructor(engine: Engine, limits: QueueLimits, disconnect: (connection: number) => void) {
    this.#engine = engine;
    this.#limits = limits;
    this.#disconnect = disconnect;
  }

  /** Called by pglite-socket for each frontend message; resolves with the number of bytes answered. */
  enqueue(connection: number, message: Uint8Array, onData: (bytes: Uint8Array) => void): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({
        connection,
        drop: reject,
        run: async () => resolve(await this.#answer(connection, message, onData)),
      });
      this.#pump();
    });
  }

  /** Runs work of the portal (a dump) once no transaction is open. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({
        connection: null,
        drop: reject,
        run: () => work().then(resolve, reject),
      });
      this.#pump();
    });
  }

  getQueueLength(): number {
    return this.#tasks.length;
  }

  /** Called by pglite-socket when a connection ends. */
  clearQueueForHandler(connection: number): void {
    const dropped = this.#tasks.filter((task) => task.connection === connection);
    this.#tasks = this.#tasks.filter((task) => task.connection !== connection);
    for (const task of dropped) task.drop(new Error('The connection ended.'));
  }

  /** Called by pglite-socket when a connection ends: rolls back what it left open and forgets its prepared statements. */
  clearTransactionIfNeeded(connection: number): Promise<void> {
    this.#gone.add(connection);
    this.#pump();
    return Promise.resolve();
  }

  #pump(): void {
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#idle);
    void this.#drain().finally(() => {
      this.#running = false;
      if (this.#owner !== null) {
        this.#idle = setTimeout(() => this.#evict(), this.#limits.idleTransactionMs);
        this.#idle.unref();
      }
    });
  }

  async #drain(): Promise<void> {
    for (;;) {
      for (const connection of this.#gone) await this.#bury(connection);
      const at = this.#owner === null ? 0 : this.#tasks.findIndex((task) => task.connection === this.#owner);
      const [task] = at < 0 ? [] : this.#tasks.splice(at, 1);
      if (!task) return;
      await task.run();
    }
  }

  async #answer(
    connection: number,
    message: Uint8Array,
    onData: (bytes: Uint8Array) => void,
  ): Promise<number> {
    let size = 0;
    const count = (bytes: Uint8Array) => {
      size += bytes.length;
      onData(bytes);
    };
    const type = typeOf(message);
    const statement = statementOf(message);
    const refusal = statement && refusalOf(statement.text);
    if (statement) this.#note(connection, statement);
    const ending = await this.#engine.answer(
      message,
      refusal === null ? null : { severity: 'ERROR', code: '0A000', message: refusal },
      this.#transactionLimit ?? this.#limits.statementMs,
      count,
    );
    if (!ending.told) {
      count(errorResponse({ severity: 'FATAL', code: '57014', message: ending.reason }));
      this.#startAfresh(ending.reason);
      return size;
    }
    this.#inTransaction = ending.inTransaction;
    if (type === 'S' || type === 'Q') this.#cycleOpen = false;
    else if (type !== '' && type !== 'X') this.#cycleOpen = true;
    this.#owner = this.#cycleOpen || this.#inTransaction ? connection : null;
    if (this.#owner === null) await this.#tidy();
    return size;
  }

  #note(connection: number, { name, text }: { name: string; text: string }): void {
    if (canLeaveSettings(text)) this.#settingsLeft = true;
    this.#transactionLimit = statementTimeoutOf(text) ?? this.#transactionLimit;
    if (name === '') return;
    const names = this.#prepared.get(connection) ?? new Set<string>();
    this.#prepared.set(connection, names.add(name));
  }

  /** Between owners: the next connection finds the session as the first one did. */
  async #tidy(): Promise<void> {
    this.#transactionLimit = null;
    if (!this.#settingsLeft) return;
    this.#settingsLeft = false;
    await this.#tell(queryMessage('reset all; reset role; reset session authorization'));
  }

  async #bury(connection: number): Promise<void> {
    this.#gone.delete(connection);
    if (this.#owner === connection) {
      if (this.#cycleOpen) await this.#tell(syncMessage);
      await this.#tell(queryMessage('rollback'));
      this.#owner = null;
      this.#cycleOpen = false;
      this.#inTransaction = false;
      this.#settingsLeft = true;
      await this.#tidy();
    }
    const names = this.#prepared.get(connection);
    this.#prepared.delete(connection);
    for (const name of names ?? []) await this.#tell(closeStatementMessage(name));
    if (names) await this.#tell(syncMessage);
  }

  async #tell(message: Uint8Array): Promise<void> {
    const ending = await this.#engine.answer(message, null, this.#limits.statementMs, nothing);
    if (!ending.told) this.#startAfresh(ending.reason);
  }

  /** The engine was lost: its session, transactions and prepared statements with it, so every connection is closed. */
  #startAfresh(reason: string): void {
    this.#owner = null;
    this.#cycleOpen = false;
    this.#inTransaction = false;
    this.#settingsLeft = false;
    this.#transactionLimit = null;
    this.#prepared.clear();
    this.#onLost(reason);
  }

  #onLost: (reason: string) => void = nothing;

  /** What to do with the connections when the engine was lost. */
  onLost(act: (reason: string) => void): void {
    this.#onLost = act;
  }

  #evict(): void {
    const owner = this.#owner;
    if (this.#running || owner === null) return;
    if (this.#tasks.length === 0) {
      this.#idle = setTimeout(() => this.#evict(), this.#limits.idleTransactionMs);
      this.#idle.unref();
      return;
    }
    this.#disconnect(owner);
  }
}
