import type { Engine, Loss } from './engine.ts';
import { LostSession } from './lost-session.ts';
import { PreparedStatements } from './prepared-statements.ts';
import {
  closeStatementMessage,
  errorResponse,
  queryMessage,
  readyForQuery,
  statementOf,
  syncMessage,
  typeOf,
  withoutReady,
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
 * Whether ReadyForQuery belongs to the answer of a message. PGlite 0.5.8 says it after an error in any of the extended protocol too,
 * and again after its Sync: the client would take the second for the end of its next statement.
 */
const isReadyAfter = (type: string) => !['P', 'B', 'D', 'E', 'C', 'H'].includes(type);

/**
 * One engine session shared by many connections. A connection that has begun an extended-protocol cycle or a transaction
 * owns the session until Sync or the transaction's end, so neither portals nor transactions of two connections mix.
 * The queue of pglite-socket 0.2.11 guards transactions alone: there, one connection's Bind can be followed by another's Execute.
 */
export class SessionQueue {
  readonly #engine: Engine;
  readonly #limits: QueueLimits;
  readonly #prepared = new PreparedStatements();
  readonly #lost = new Map<number, LostSession>();
  #tasks: Task[] = [];
  #running = false;
  #owner: number | null = null;
  #cycleOpen = false;
  #inTransaction = false;
  #settingsLeft = false;
  #transactionLimit: number | null = null;
  #idle: NodeJS.Timeout | undefined;
  readonly #gone = new Set<number>();

  constructor(engine: Engine, limits: QueueLimits) {
    this.#engine = engine;
    this.#limits = limits;
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
      if (this.#owner !== null) this.#watchIdle();
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
    const tell = (bytes: Uint8Array) => {
      size += bytes.length;
      onData(bytes);
    };
    const lost = this.#lost.get(connection);
    if (lost) {
      const { bytes, over } = lost.answer(message, (name) => this.#prepared.textOf(connection, name));
      if (over) this.#lost.delete(connection);
      tell(bytes);
      return size;
    }
    const missing = this.#prepared.missingFor(connection, message);
    if (missing) {
      // The client did not send this Parse, so it hears of it only when it fails.
      await this.#ask(connection, missing, (bytes) => {
        if (typeOf(bytes) === 'E') tell(bytes);
      });
      if (this.#lost.has(connection)) return size + (await this.#answer(connection, message, onData));
    }
    await this.#ask(connection, message, tell);
    return size;
  }

  async #ask(connection: number, message: Uint8Array, tell: (bytes: Uint8Array) => void): Promise<void> {
    const type = typeOf(message);
    const statement = statementOf(message);
    const refusal = statement && refusalOf(statement.text);
    if (statement) this.#note(connection, message, statement);
    const tellUnlessEmpty = (bytes: Uint8Array) => bytes.length > 0 && tell(bytes);
    const ending = await this.#engine.answer(
      message,
      refusal === null ? null : { severity: 'ERROR', code: '0A000', message: refusal },
      this.#transactionLimit ?? this.#limits.statementMs,
      isReadyAfter(type) ? tell : (bytes) => tellUnlessEmpty(withoutReady(bytes)),
    );
    if (!ending.told) return this.#lose(connection, message, ending.loss, tell);
    this.#inTransaction = ending.inTransaction;
    if (type === 'S' || type === 'Q') this.#cycleOpen = false;
    else if (type !== '' && type !== 'X') this.#cycleOpen = true;
    this.#owner = this.#cycleOpen || this.#inTransaction ? connection : null;
    if (this.#owner === null) await this.#tidy();
  }

  #note(connection: number, message: Uint8Array, { name, text }: { name: string; text: string }): void {
    if (canLeaveSettings(text)) this.#settingsLeft = true;
    this.#transactionLimit = statementTimeoutOf(text) ?? this.#transactionLimit;
    if (name !== '') this.#prepared.note(connection, name, message);
  }

  /** The engine was stopped under this message: the client hears an error, and its transaction, if any, has failed. */
  #lose(connection: number, message: Uint8Array, loss: Loss, tell: (bytes: Uint8Array) => void): void {
    const inTransaction = this.#inTransaction;
    this.#startAfresh();
    tell(errorResponse({ severity: 'ERROR', code: loss.code, message: loss.reason }));
    const whole = typeOf(message) === 'Q' || typeOf(message) === 'S';
    if (whole) tell(readyForQuery(inTransaction ? 'E' : 'I'));
    if (inTransaction || !whole) {
      this.#lost.set(connection, new LostSession(loss.reason, inTransaction, !whole));
    }
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
    this.#lost.delete(connection);
    if (this.#owner === connection) await this.#rollBack();
    const names = this.#prepared.forget(connection);
    for (const name of names) await this.#tell(closeStatementMessage(name));
    if (names.length > 0) await this.#tell(syncMessage);
  }

  async #rollBack(): Promise<void> {
    if (this.#cycleOpen) await this.#tell(syncMessage);
    if (this.#inTransaction) await this.#tell(queryMessage('rollback'));
    this.#owner = null;
    this.#cycleOpen = false;
    this.#inTransaction = false;
    this.#settingsLeft = true;
    await this.#tidy();
  }

  async #tell(message: Uint8Array): Promise<void> {
    const ending = await this.#engine.answer(message, null, this.#limits.statementMs, nothing);
    if (!ending.told) this.#startAfresh();
  }

  #startAfresh(): void {
    this.#owner = null;
    this.#cycleOpen = false;
    this.#inTransaction = false;
    this.#settingsLeft = false;
    this.#transactionLimit = null;
    this.#prepared.engineLost();
  }

  #watchIdle(): void {
    this.#idle = setTimeout(() => this.#evict(), this.#limits.idleTransactionMs);
    this.#idle.unref();
  }

  /** A transaction that has been silent for too long while others wait is rolled back; its connection hears of it at its next word. */
  #evict(): void {
    const owner = this.#owner;
    if (this.#running || owner === null) return;
    if (this.#tasks.length === 0) {
      this.#watchIdle();
      return;
    }
    const reason = `it was silent for ${this.#limits.idleTransactionMs} ms while others waited`;
    this.#lost.set(owner, new LostSession(reason, this.#inTransaction, this.#cycleOpen));
    this.#running = true;
    void this.#rollBack().finally(() => {
      this.#running = false;
      this.#pump();
    });
  }
}
