import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { EngineStart, FromEngine, ToEngine } from './engine-messages.ts';
import type { ProblemReport } from './protocol.ts';

// On Node 20 `--import tsx` does not reach worker threads, so the worker's first breath calls tsx itself; the address is resolved
// here, not by name, so that it is found from any working directory. What it reports back travels through parentPort.
const tsx = createRequire(import.meta.url).resolve('tsx/package.json');
const tsxApi = pathToFileURL(join(dirname(tsx), 'dist/esm/api/index.mjs')).href;
const workerFile = new URL('./engine-worker.ts', import.meta.url).href;
const boot = `import('${tsxApi}').then((tsx) => tsx.tsImport('${workerFile}', '${workerFile}'));`;
const openLimitMs = 120_000;

/** How an answer ended: told whole, or lost because the engine was stopped (an SQLSTATE and a sentence). */
export type Ending =
  | { readonly told: true; readonly inTransaction: boolean }
  | { readonly told: false; readonly loss: Loss };

export type Loss = { readonly code: '57014' | '57P02'; readonly reason: string };

type Waiting = { readonly hear: (message: FromEngine) => void; readonly lose: (loss: Loss) => void };

function fault(reason: string): Loss {
  return {
    code: '57P02',
    reason: `The embedded database was restarted after a fault inside it (${reason}).`,
  };
}

/** PGlite in its own thread: one order at a time, stopped and reopened when a statement outlives its limit. */
export class Engine {
  readonly #start: EngineStart;
  #worker: Worker | null = null;
  #opening: Promise<void>;
  #waiting: Waiting | null = null;
  #closed = false;
  #lastOrder: Promise<unknown> = Promise.resolve();

  private constructor(start: EngineStart) {
    this.#start = start;
    this.#opening = this.#spawn(start);
  }

  /** Opens (or creates) the database in a folder. Rejects with the engine's own words when it cannot. */
  static async open(start: EngineStart): Promise<Engine> {
    const engine = new Engine(start);
    try {
      await engine.#opening;
    } catch (error) {
      await engine.#worker?.terminate();
      throw error;
    }
    return engine;
  }

  /** Runs one frontend message. A message that takes longer than `limitMs` (0: no limit) ends the engine, which is reopened. */
  async answer(
    message: Uint8Array,
    refusal: ProblemReport | null,
    limitMs: number,
    onData: (bytes: Uint8Array) => void,
  ): Promise<Ending> {
    return this.#order<Ending>(
      { kind: 'answer', message, refusal },
      limitMs,
      (told, resolve) => {
        if (told.kind === 'data') onData(told.bytes);
        if (told.kind === 'failed') this.#restart(fault(told.reason));
        if (told.kind !== 'done') return;
        if (told.bytes.length > 0) onData(told.bytes);
        if (told.broken !== null) this.#restart(fault(told.broken));
        else resolve({ told: true, inTransaction: told.inTransaction });
      },
      (loss) => ({ told: false, loss }),
    );
  }

  /** The whole database as a gzipped tar. Call it only while no transaction is open. Null when the engine was lost meanwhile. */
  async dump(): Promise<Uint8Array | null> {
    return this.#order<Uint8Array | null>(
      { kind: 'dump' },
      0,
      (told, resolve) => {
        if (told.kind === 'dumped') resolve(told.bytes);
        if (told.kind === 'failed') resolve(null);
      },
      () => null,
    );
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#order<void>(
      { kind: 'close' },
      10_000,
      (told, resolve) => {
        if (told.kind === 'closed' || told.kind === 'failed') resolve();
      },
      () => undefined,
    );
    await this.#worker?.terminate();
  }

  /** One order at a time, in the order they came; after close() none but the closing itself. */
  #order<T>(
    order: ToEngine,
    limitMs: number,
    hear: (told: FromEngine, resolve: (value: T) => void) => void,
    lost: (loss: Loss) => T,
  ): Promise<T> {
    const turn = this.#lastOrder.then(() => this.#give(order, limitMs, hear, lost));
    this.#lastOrder = turn;
    return turn;
  }

  async #give<T>(
    order: ToEngine,
    limitMs: number,
    hear: (told: FromEngine, resolve: (value: T) => void) => void,
    lost: (loss: Loss) => T,
  ): Promise<T> {
    if (this.#closed && order.kind !== 'close') return lost(fault('it was closed'));
    try {
      await this.#opening;
    } catch (error) {
      // Tried anew for the next order: a full disk, say, may have been emptied by then.
      this.#reopen(Promise.resolve());
      return lost(fault(`it did not open again: ${String(error)}`));
    }
    return new Promise<T>((resolve) => {
      const finish = (value: T) => {
        clearTimeout(watchdog);
        this.#waiting = null;
        resolve(value);
      };
      const watchdog =
        limitMs > 0
          ? setTimeout(
              () =>
                this.#restart({
                  code: '57014',
                  reason: `The statement ran longer than ${limitMs} ms and was stopped.`,
                }),
              limitMs,
            )
          : undefined;
      this.#waiting = {
        hear: (told) => hear(told, finish),
        lose: (loss) => finish(lost(loss)),
      };
      this.#worker?.postMessage(order);
    });
  }

  /** Ends the thread wherever it is, as kill -9 would, and opens the folder again. */
  #restart(loss: Loss): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#reopen(worker?.terminate() ?? Promise.resolve());
    this.#waiting?.lose(loss);
  }

  #reopen(after: Promise<unknown>): void {
    if (this.#closed) return;
    this.#opening = after.then(() => this.#spawn({ ...this.#start, load: null }));
    this.#opening.catch(() => {});
  }

  #spawn(start: EngineStart): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(boot, { eval: true, workerData: start, execArgv: [] });
      this.#worker = worker;
      let opened = false;
      const slow = setTimeout(() => {
        void worker.terminate();
        reject(new Error(`it did not open within ${openLimitMs / 1000} s`));
      }, openLimitMs);
      worker.on('message', (told: FromEngine) => {
        if (told.kind === 'ready') {
          opened = true;
          resolve();
        }
        if (told.kind === 'ready' || told.kind === 'failed') clearTimeout(slow);
        if (told.kind === 'failed') reject(new Error(told.reason));
        if (this.#worker === worker) this.#waiting?.hear(told);
      });
      worker.on('error', (error) => reject(error));
      worker.on('exit', () => {
        clearTimeout(slow);
        reject(new Error('the engine ended while it was opening'));
        if (opened && this.#worker === worker && !this.#closed) {
          this.#restart(fault('its thread ended'));
        }
      });
    });
  }
}
