import { type Entry, entryOf, parseSlideList } from './slide-list.ts';
import type { FieldName, SlideFields, SlideView } from './slide-views.ts';

/** What a page of the portal becomes as a slide; a page that is not here cannot be one. */
const VIEW_OF_PATH: Readonly<Record<string, (search: ViewSearch) => SlideView>> = {
  '/': () => 'target',
  '/light': () => 'light',
  '/matrix': () => 'risk',
  '/compare': ({ mode }) => (mode === 'multiples' ? 'glance' : 'changes'),
  '/profile': ({ unit }) => (unit === undefined ? 'glance' : 'unit'),
};

type ViewSearch = SlideFields & { readonly mode?: string | undefined };

/** What a kind of slide keeps of a view's address beside the days and the plan. */
const KEPT: Readonly<Record<SlideView, readonly FieldName[]>> = {
  target: ['target', 'unit', 'level', 'verdict', 'map'],
  unit: ['target', 'unit'],
  light: ['unit', 'classes'],
  glance: [],
  risk: [],
  changes: [],
};

interface Resolved {
  /** What the view shows where its address is silent. */
  readonly target: string;
  readonly on: string;
}

/** The present view as an entry of the list; null where a view cannot be a slide. */
export function entryOfView(path: string, search: ViewSearch, resolved: Resolved): Entry | null {
  const view = VIEW_OF_PATH[path]?.(search);
  if (view === undefined) return null;
  const given: SlideFields = { ...search, ...resolved };
  const names: FieldName[] = ['on', 'knownOn', 'plan', ...KEPT[view]];
  const fields = Object.fromEntries(names.flatMap((name) => (given[name] ? [[name, given[name]]] : [])));
  // What came from an address is read back once: nothing enters the list that could not be read later.
  const [entry] = parseSlideList(`1,${entryOf({ view, ...fields }).text}`).entries;
  return entry?.slide == null ? null : entry;
}
