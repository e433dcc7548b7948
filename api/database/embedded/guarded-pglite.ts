import { PGlite } from '@electric-sql/pglite';
import { errorResponse, type ProblemReport, parseMessage, syncMessage, typeOf } from './protocol.ts';

const postgresLongJump = 100;
const quiet = { onRawData: () => {} };

/** Thrown inside the engine by C++ code (GEOS, PROJ) or by a WebAssembly trap; PGlite forgets it. */
type Forgotten = { readonly reason: string; readonly trapped: boolean };

/**
 * PGlite with its forgotten exceptions turned into PostgreSQL errors.
 *
 * PGlite 0.5.8 catches whatever leaves its main loop and handles only PostgreSQL's own long jump
 * (`execProtocolRawSync` in its src/pglite.ts). A C++ exception of GEOS is dropped there: the client gets neither rows nor an
 * error, often not even ReadyForQuery, and the transaction goes on. This class sees the same exceptions one step earlier.
 */
export class GuardedPGlite extends PGlite {
  #forgotten: Forgotten | null = null;

  /** Call once, after waitReady. */
  guard(): void {
    const engine = this.mod;
    if (!engine) throw new Error('guard() was called before the engine was ready.');
    const runOnce = engine._PostgresMainLoopOnce;
    const takeExitStatus = engine._pgl_setPGliteExitStatus;
    const stack = stackPointerOf(engine);
    let thrown: unknown;
    engine._PostgresMainLoopOnce = () => {
      const depth = stack.value;
      try {
        runOnce();
      } catch (error) {
        // Nobody unwinds the C stack after an exception: each error, ordinary ones too, would keep about 6 KB of it for ever,
        // until every statement fails with "stack depth limit exceeded".
        stack.value = depth;
        thrown = error;
        throw error;
      }
    };
    engine._pgl_setPGliteExitStatus = (status: number) => {
      const previous = takeExitStatus(status);
      if (previous !== postgresLongJump) {
        this.#forgotten = { reason: this.#describe(thrown), trapped: typeof thrown !== 'number' };
      }
      return previous;
    };
  }

  /**
   * Runs one frontend message and hands its answer to `onData` in pieces.
   * A refusal makes the engine fail in the message's place, so that transaction state is what it would be after any error.
   * Returns what happened when WebAssembly trapped, without answering: the engine's memory can no longer be trusted. Else null.
   */
  async answer(
    message: Uint8Array,
    refusal: ProblemReport | null,
    onData: (bytes: Uint8Array) => void,
  ): Promise<string | null> {
    this.#forgotten = null;
    if (!refusal) await this.execProtocolRawStream(message, { onRawData: onData });
    const forgotten: Forgotten | null = this.#forgotten;
    if (trapOf(forgotten) !== null) return trapOf(forgotten);
    const report = refusal ?? reportOf(forgotten);
    if (!report) return null;
    onData(errorResponse(report));
    // A statement that cannot be parsed puts the engine itself into the state after an error; its own words are dropped.
    await this.execProtocolRawStream(parseMessage('!'), quiet);
    if (typeOf(message) === 'Q') await this.execProtocolRawStream(syncMessage, { onRawData: onData });
    return null;
  }

  /** A thrown number is the address of a C++ exception, whose text (libc++'s runtime_error) hangs at the second word. */
  #describe(thrown: unknown): string {
    const heap = this.mod?.HEAPU8;
    if (typeof thrown !== 'number' || !heap) return String(thrown);
    const view = new DataView(heap.buffer);
    if (thrown < 0 || thrown + 8 > view.byteLength) return 'a C++ exception';
    const start = view.getUint32(thrown + 4, true);
    const end = heap.indexOf(0, start);
    const text =
      start > 0 && end > start && end - start < 500 ? Buffer.from(heap.slice(start, end)).toString() : '';
    return /^[\x20-\x7e]+$/.test(text) ? text : 'a C++ exception';
  }
}

/** The WebAssembly global that holds the top of the C stack. */
function stackPointerOf(engine: object): { value: unknown } {
  const pointer: unknown = Reflect.get(engine, '___stack_pointer');
  if (typeof pointer === 'object' && pointer !== null && 'value' in pointer) return pointer;
  throw new Error('The engine does not show its stack pointer.');
}

function trapOf(forgotten: Forgotten | null): string | null {
  return forgotten?.trapped ? forgotten.reason : null;
}

function reportOf(forgotten: Forgotten | null): ProblemReport | null {
  if (!forgotten) return null;
  return {
    severity: 'ERROR',
    code: 'XX000',
    message: `The statement failed inside the embedded database: ${forgotten.reason}`,
  };
}
