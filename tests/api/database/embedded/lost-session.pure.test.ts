import { expect, it } from 'vitest';
import { LostSession } from '../../../../api/database/embedded/lost-session.ts';
import {
  backendMessage,
  parseMessage,
  queryMessage,
  syncMessage,
} from '../../../../api/database/embedded/protocol.ts';

const unnamed = () => '';
const letters = (bytes: Uint8Array): string => {
  const view = Buffer.from(bytes);
  let at = 0;
  let seen = '';
  while (at < view.length) {
    seen += String.fromCharCode(view[at] ?? 0);
    at += 1 + view.readInt32BE(at + 1);
  }
  return seen;
};
const bind = backendMessage('B', Buffer.alloc(8));
const execute = backendMessage('E', Buffer.alloc(5));

it('refuses every statement of a lost transaction until the client rolls back', () => {
  const session = new LostSession('it was slow', true, false);
  const refused = session.answer(queryMessage('select 1'), unnamed);
  expect(letters(refused.bytes)).toBe('EZ');
  expect(Buffer.from(refused.bytes).toString()).toContain('it was slow');
  expect(refused.over).toBe(false);
  const ended = session.answer(queryMessage('ROLLBACK;'), unnamed);
  expect(letters(ended.bytes)).toBe('CZ');
  expect(ended.over).toBe(true);
});

it('does not take a rollback to a savepoint for the end of the transaction', () => {
  const session = new LostSession('it was slow', true, false);
  expect(session.answer(queryMessage('rollback to savepoint s1'), unnamed).over).toBe(false);
});

it('walks a prepared rollback through the extended protocol', () => {
  const session = new LostSession('it was slow', true, true);
  expect(letters(session.answer(execute, unnamed).bytes)).toBe('');
  expect(letters(session.answer(syncMessage, unnamed).bytes)).toBe('Z');
  expect(letters(session.answer(parseMessage('rollback'), unnamed).bytes)).toBe('1');
  expect(letters(session.answer(bind, unnamed).bytes)).toBe('2');
  expect(letters(session.answer(execute, unnamed).bytes)).toBe('C');
  const synced = session.answer(syncMessage, unnamed);
  expect(letters(synced.bytes)).toBe('Z');
  expect(synced.over).toBe(true);
});

it('lets a connection without a transaction go on after its cycle', () => {
  const session = new LostSession('it was slow', false, true);
  expect(letters(session.answer(execute, unnamed).bytes)).toBe('');
  expect(session.answer(syncMessage, unnamed).over).toBe(true);
});
