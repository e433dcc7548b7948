import { describe, expect, it } from 'vitest';
import { resolveSlides } from '../../../web/story/resolve-slides.ts';
import { entryOf, parseSlideList } from '../../../web/story/slide-list.ts';
import { entryOfView } from '../../../web/story/slide-of-view.ts';
import { portalWith } from '../portal.ts';

const shown = { target: 'T1', on: '2020-09-30' };

describe('a view as a slide', () => {
  it('keeps what the view shows, also where its address is silent', () => {
    expect(entryOfView('/', { unit: '25516', map: '106.1,11.3,9.5' }, shown)?.text).toBe(
      'target*tT1*u25516*o2020-09-30*m106.1~c11.3~c9.5',
    );
    expect(entryOfView('/matrix', { unit: '25516' }, shown)?.text).toBe('risk*o2020-09-30');
    expect(entryOfView('/compare', { mode: 'multiples' }, shown)?.text).toBe('glance*o2020-09-30');
    expect(entryOfView('/compare', {}, shown)?.text).toBe('changes*o2020-09-30');
    expect(entryOfView('/profile', { unit: '25516' }, shown)?.text).toBe('unit*tT1*u25516*o2020-09-30');
    expect(entryOfView('/light', { classes: 'urban,alley' }, shown)?.text).toBe(
      'light*o2020-09-30*curban~calley',
    );
  });

  it('is none where the page cannot be one, or says what no link could', () => {
    expect(entryOfView('/story', {}, shown)).toBeNull();
    expect(entryOfView('/', { map: 'nowhere' }, shown)).toBeNull();
  });
});

describe('the slides of a link in a portal', () => {
  const portal = portalWith([], []);

  it('leave out units, targets and plans that it has not, and name them', () => {
    const { entries } = parseSlideList('1,unit*u99999,target*tT99,glance*pother-plan,unit*u25516,???');
    const { shown: slides, broken } = resolveSlides(entries, portal, '2020-09-30');
    expect(slides.map(({ view, on }) => [view, on])).toEqual([['unit', '2020-09-30']]);
    expect(broken).toEqual(['unit*u99999', 'target*tT99', 'glance*pother-plan', '???']);
  });

  it('keep their days within the plan', () => {
    const days = ['2019-01-01', '2022-01-01'].map((on) => entryOf({ view: 'glance', on }));
    expect(resolveSlides(days, portal, '2020-09-30').shown.map(({ on }) => on)).toEqual([
      '2020-03-03',
      '2020-12-31',
    ]);
  });
});
