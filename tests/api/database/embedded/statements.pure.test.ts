import { describe, expect, it } from 'vitest';
import {
  canLeaveSettings,
  refusalOf,
  statementTimeoutOf,
} from '../../../../api/database/embedded/statements.ts';

describe('refusalOf', () => {
  it.each([
    ['set role portal_steward', 'SET LOCAL'],
    ['SET SESSION statement_timeout = 5', 'SET LOCAL'],
    ['select 1; /* quietly */ set search_path to x', 'SET LOCAL'],
    ['copy figure (a, b) from stdin with (format csv)', 'COPY FROM STDIN'],
    ['listen news', 'onPublication'],
    ['create temp table t (a int)', 'ON COMMIT DROP'],
    ['declare c cursor with hold for select 1', 'WITH HOLD'],
    ['deallocate all', 'other connections'],
  ])('refuses: %s', (text, words) => {
    expect(refusalOf(text)).toContain(words);
  });

  it.each([
    'set local role portal_public',
    'set transaction read only',
    'set constraints all deferred',
    'update unit set name = 1',
    "insert into note values ('; set role x; copy a from stdin')",
    '-- set role x\nselect 1',
    'do $$ begin set_config; end $$',
    'create temporary table t on commit drop as select 1',
    'copy (select 1) to stdout',
  ])('lets pass: %s', (text) => {
    expect(refusalOf(text)).toBeNull();
  });
});

describe('canLeaveSettings', () => {
  it('suspects what can change a setting without the word SET in front', () => {
    expect(canLeaveSettings("select set_config('role', 'x', false)")).toBe(true);
    expect(canLeaveSettings('do $$ begin perform 1; end $$')).toBe(true);
    expect(canLeaveSettings('select 1')).toBe(false);
  });
});

describe('statementTimeoutOf', () => {
  it.each([
    ['set local statement_timeout = 250', 250],
    ["set local statement_timeout to '3s'", 3000],
    ["set local role a; set local statement_timeout = '2min'", 120_000],
    ['set local statement_timeout = 0', 0],
    ['select 1', null],
  ])('%s → %s ms', (text, limit) => {
    expect(statementTimeoutOf(text)).toBe(limit);
  });
});
