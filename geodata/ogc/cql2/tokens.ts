import { FilterInvalid } from './expression.ts';

export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'quoted'; readonly text: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly text: string; readonly at: number }
  | { readonly kind: 'sign'; readonly text: string; readonly at: number };

const RULES: readonly [Token['kind'] | 'space', RegExp][] = [
  ['space', /\s+/y],
  ['text', /'(?:[^']|'')*'/y],
  ['quoted', /"(?:[^"]|"")+"/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?(?![\p{L}_])/uy],
  ['word', /[\p{L}_:][\p{L}\p{N}_:.]*/uy],
  ['sign', /<>|<=|>=|[=<>(),]/y],
];

/** Cuts CQL2 text into tokens. Throws FilterInvalid at the first character that begins none. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const token = nextToken(source, at);
    if (token === null) {
      const seen = source.slice(at, at + 12);
      throw new FilterInvalid({
        vi: `Không đọc được ở vị trí ${at + 1}: ${seen}`,
        en: `Cannot be read at position ${at + 1}: ${seen}`,
      });
    }
    if (token.kind !== null) tokens.push(token.token);
    at = token.end;
  }
  return tokens;
}

type Found = { readonly end: number } & (
  | { readonly kind: null }
  | { readonly kind: 'token'; readonly token: Token }
);

function nextToken(source: string, at: number): Found | null {
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const text = rule.exec(source)?.[0];
    if (text === undefined) continue;
    const end = at + text.length;
    if (kind === 'space') return { kind: null, end };
    if (kind === 'number') return { kind: 'token', token: { kind, text, value: Number(text), at }, end };
    const inner =
      kind === 'text' || kind === 'quoted'
        ? text.slice(1, -1).replaceAll(text.charAt(0).repeat(2), text.charAt(0))
        : text;
    return { kind: 'token', token: { kind, text: inner, at }, end };
  }
  return null;
}
