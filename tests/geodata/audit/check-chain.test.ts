import { describe, expect, it } from 'vitest';
import { canonicalEntry } from '../../../geodata/audit/canonical-entry.ts';
import { CHAIN_START, checkLink, type Link, parseHead } from '../../../geodata/audit/check-chain.ts';

const ENTRY = {
  id: '7',
  at: '2026-01-02T03:04:05.000006Z',
  actor: 'an',
  action: 'đổi',
  subject: '💡',
  before: null,
  after: '{"a": 1}',
  reason: '',
};

describe('the text that is hashed', () => {
  it('tells each value with its length in bytes, and null apart from the empty text', () => {
    expect(canonicalEntry({ seq: '1', ...ENTRY })).toBe(
      '1:1;1:7;27:2026-01-02T03:04:05.000006Z;2:an;6:đổi;4:💡;-;8:{"a": 1};0:;',
    );
  });

  it('is another one when words move from one value to the next', () => {
    const moved = { ...ENTRY, actor: 'an2', action: 'x' };
    const other = { ...ENTRY, actor: 'an', action: '2x' };
    expect(canonicalEntry({ seq: '1', ...moved })).not.toBe(canonicalEntry({ seq: '1', ...other }));
  });
});

describe('a link', () => {
  const hash = 'a'.repeat(64);
  const link: Link = { seq: 1, entryId: '7', previous: CHAIN_START.hash, hash, entry: ENTRY };
  const digest = () => hash;

  it('holds when number, previous hash and content fit', () => {
    expect(checkLink(CHAIN_START, link, digest)).toBeNull();
  });

  it('is told from a missing number, a wrong predecessor, a missing entry and a changed one', () => {
    const kindOf = (changed: Partial<Link>, hashed = hash) =>
      checkLink(CHAIN_START, { ...link, ...changed }, () => hashed)?.kind;
    expect(kindOf({ seq: 2 })).toBe('seal-removed');
    expect(kindOf({ previous: 'b'.repeat(64) })).toBe('unlinked');
    expect(kindOf({ entry: null })).toBe('entry-removed');
    expect(kindOf({}, 'c'.repeat(64))).toBe('entry-changed');
  });
});

describe('a noted head', () => {
  it('is a number and a hash, and nothing else', () => {
    expect(parseHead(` 12:${'A'.repeat(64)} `)).toEqual({ seq: 12, hash: 'a'.repeat(64) });
    expect(parseHead('12')).toBeNull();
    expect(parseHead(`12:${'a'.repeat(63)}`)).toBeNull();
  });
});
