import { type Entry, entryOf, parseSlideList } from './slide-list.ts';
import type { SlideFields, SlideView } from './slide-views.ts';

/** The slide that says what a page of the portal says; the address of each view that can be one. */
const VIEW_OF_PATH: Readonly<Record<string, SlideView>> = {
  '/': 'target',
  '/light': 'light',
};

interface Resolved {
  /** What the view shows where its address is silent. */
  readonly target: string;
  readonly on: string;
}

/** The present view as an entry of the list; null where a view cannot be a slide. */
export function entryOfView(path: string, search: SlideFields, { target, on }: Resolved): Entry | null {
  const view = VIEW_OF_PATH[path];
  if (view === undefined) return null;
  const { unit, knownOn, plan, level, verdict, classes, map } = search;
  const shared = { unit, knownOn, plan, map, on };
  const given = view === 'target' ? { ...shared, target, level, verdict } : { ...shared, classes };
  const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  // What came from an address is read back once: nothing enters the list that could not be read later.
  const [entry] = parseSlideList(`1,${entryOf({ view, ...fields }).text}`).entries;
  return entry?.slide == null ? null : entry;
}
