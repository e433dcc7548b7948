import { describe, expect, it } from 'vitest';
import { stringifySearch } from '../../../web/selection/search-string.ts';
import { entryOf, fitsInLink, formatSlideList, parseSlideList } from '../../../web/story/slide-list.ts';
import type { Slide } from '../../../web/story/slide-views.ts';

const slides: Slide[] = [
  { view: 'target', target: 'T1', unit: '25546', on: '2020-09-30', map: '106.1,11.3,9.50' },
  { view: 'glance', knownOn: '2020-10-05', note: 'Họp ~ giao ban *, tháng 9' },
  { view: 'unit', unit: '25546' },
];

describe('the list of slides in a link', () => {
  it('comes back as it was written, whatever a note holds', () => {
    const text = formatSlideList(slides.map(entryOf));
    expect(parseSlideList(text).entries.map(({ slide }) => slide)).toEqual(slides);
  });

  it('can be read by a person and needs no escape in an address', () => {
    const text = formatSlideList([entryOf({ view: 'target', target: 'T1', on: '2020-09-30' })]);
    expect(text).toBe('1,target*tT1*o2020-09-30');
    expect(stringifySearch({ slides: text })).toBe('?slides=1,target*tT1*o2020-09-30');
  });

  it('skips what it cannot read and keeps its words, so that it can be named', () => {
    const { entries } = parseSlideList(
      '1,glance,vault*tT1,target*o2020-09-30,unit*u25546*x1,risk*o2020-02-30,risk*oo,risk',
    );
    expect(entries.filter(({ slide }) => slide === null).map(({ text }) => text)).toEqual([
      'vault*tT1',
      'target*o2020-09-30',
      'unit*u25546*x1',
      'risk*o2020-02-30',
      'risk*oo',
    ]);
    expect(entries.flatMap(({ slide }) => slide?.view ?? [])).toEqual(['glance', 'risk']);
  });

  it('refuses a field that is given twice', () => {
    expect(parseSlideList('1,target*tT1*tT2').entries[0]?.slide).toBeNull();
  });

  it('loses nothing of a broken entry when the rest is edited', () => {
    const text = '1,glance,vault*tT1';
    expect(formatSlideList(parseSlideList(text).entries)).toBe(text);
  });

  it('guesses at no other version of the notation', () => {
    expect(parseSlideList('2,glance')).toEqual({ isForeign: true, entries: [] });
    expect(parseSlideList('glance')).toEqual({ isForeign: true, entries: [] });
  });

  it('is empty where there is none, and leaves no trace in the address', () => {
    expect(parseSlideList(undefined)).toEqual({ isForeign: false, entries: [] });
    expect(formatSlideList([])).toBeUndefined();
  });

  it('ends where a link would grow too long', () => {
    const plain = Array.from({ length: 60 }, () =>
      entryOf({ view: 'target', target: 'T1', on: '2020-09-30' }),
    );
    expect(fitsInLink(plain)).toBe(true);
    expect(fitsInLink([...plain, ...plain.slice(0, 1)])).toBe(false);
    const wordy = Array.from({ length: 20 }, () => entryOf({ view: 'glance', note: 'ế'.repeat(40) }));
    expect(fitsInLink(wordy)).toBe(false);
  });
});
