import {
  backendMessage,
  bindStatementOf,
  errorResponse,
  readyForQuery,
  statementOf,
  typeOf,
} from './protocol.ts';

const endsTransaction = /^\s*(?:rollback|abort|commit|end)(?:\s+(?:work|transaction))?\s*;?\s*$/i;
const rolledBack = backendMessage('C', Buffer.from('ROLLBACK\0'));

/**
 * What a connection hears after the engine dropped its statement and with it its transaction: as from a server whose
 * transaction has failed, every statement is refused until the client ends the transaction.
 * (Closing the connection instead makes postgres.js 3.4.9 write ROLLBACK to a socket that is null, which ends the process.)
 */
export class LostSession {
  readonly #reason: string;
  readonly #inTransaction: boolean;
  #skipping: boolean;
  #text = '';
  #ended = false;

  /** `skipping`: the client is inside an extended-protocol cycle whose rest is to be ignored. */
  constructor(reason: string, inTransaction: boolean, skipping: boolean) {
    this.#reason = reason;
    this.#inTransaction = inTransaction;
    this.#skipping = skipping;
  }

  /** Answers one frontend message; `over` tells that the connection may use the engine again. `textOf` knows prepared statements. */
  answer(message: Uint8Array, textOf: (statement: string) => string): { bytes: Uint8Array; over: boolean } {
    const type = typeOf(message);
    if (type === 'S') {
      this.#skipping = false;
      const over = this.#ended || !this.#inTransaction;
      return { bytes: readyForQuery(over ? 'I' : 'E'), over };
    }
    if (this.#skipping) return said();
    if (type === 'Q') {
      const over = !this.#inTransaction || endsTransaction.test(statementOf(message)?.text ?? '');
      const answer = this.#inTransaction && over ? rolledBack : this.#refusal();
      return { bytes: Buffer.concat([answer, readyForQuery(over ? 'I' : 'E')]), over };
    }
    if (type === 'P') this.#text = statementOf(message)?.text ?? '';
    if (type === 'B') this.#text = textOf(bindStatementOf(message)) || this.#text;
    if ((type === 'P' || type === 'B') && !endsTransaction.test(this.#text)) {
      this.#skipping = true;
      return said(this.#refusal());
    }
    return said(...this.#assent(type, message));
  }

  #refusal(): Uint8Array {
    return errorResponse({
      severity: 'ERROR',
      code: '25P02',
      message: `The transaction was given up: ${this.#reason}`,
    });
  }

  #assent(type: string, message: Uint8Array): Uint8Array[] {
    const none = Buffer.alloc(0);
    if (type === 'P') return [backendMessage('1', none)];
    if (type === 'B') return [backendMessage('2', none)];
    if (type === 'C') return [backendMessage('3', none)];
    if (type === 'D') {
      const describesStatement = message[5] === 'S'.charCodeAt(0);
      const parameters = describesStatement ? [backendMessage('t', Buffer.alloc(2))] : [];
      return [...parameters, backendMessage('n', none)];
    }
    if (type !== 'E') return [];
    this.#ended = true;
    return [rolledBack];
  }
}

function said(...parts: Uint8Array[]): { bytes: Uint8Array; over: boolean } {
  return { bytes: Buffer.concat(parts), over: false };
}
