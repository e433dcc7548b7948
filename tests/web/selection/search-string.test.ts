import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../../../web/selection/search-string.ts';

describe('the query string', () => {
  it('keeps a code a string, leading zero and all', () => {
    expect(parseSearch('?unit=05456')).toEqual({ unit: '05456' });
  });

  it('leaves no trace of what is absent', () => {
    expect(stringifySearch({ unit: undefined, verdict: '', lang: null })).toBe('');
  });

  it('keeps the commas of a camera readable', () => {
    expect(stringifySearch({ map: '106.1,11.3,9.5' })).toBe('?map=106.1,11.3,9.5');
  });

  it('reads back whatever it wrote', () => {
    const search = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.string({ minLength: 1, unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(search, (given) => {
        expect(parseSearch(stringifySearch(given))).toEqual({ ...given });
      }),
    );
  });
});
