import { isSlideView, SLIDE_FIELDS, SLIDE_VIEWS, type Slide, type SlideFields } from './slide-views.ts';

/**
 * The list of slides as it stands in the address, `slides=1,target*tT1*o2020-09-30,glance*nHọp giao ban`:
 *
 *     list   = version { "," slide }
 *     slide  = view { "*" letter value }      letters: slide-views.ts
 *     value    "~" written "~~", "*" "~s", "," "~c"
 *
 * Only characters that an address leaves as they are: a person can read the link, and it is short.
 */
const VERSION = '1';
const ESCAPES = [
  ['~', '~~'],
  ['*', '~s'],
  [',', '~c'],
] as const;

/** One entry of a list: what it says, and what that means; `slide` null where it cannot be read. */
export interface Entry {
  readonly text: string;
  readonly slide: Slide | null;
}

export interface SlideList {
  /** Another version of this notation: nothing of it is guessed at. */
  readonly isForeign: boolean;
  readonly entries: readonly Entry[];
}

function escapeValue(value: string): string {
  return value.replace(/[~*,]/g, (mark) => ESCAPES.find(([plain]) => plain === mark)?.[1] ?? mark);
}

function unescapeValue(text: string): string {
  return text.replace(/~[~sc]/g, (mark) => ESCAPES.find(([, written]) => written === mark)?.[0] ?? mark);
}

/** Null where the view or a field is none, a value does not fit, a field comes twice or one is missing. */
function parseSlide(text: string): Slide | null {
  const [view = '', ...parts] = text.split('*');
  if (!isSlideView(view)) return null;
  const fields: SlideFields = {};
  for (const part of parts) {
    const field = SLIDE_FIELDS.find(({ letter }) => letter === part[0]);
    if (field === undefined || fields[field.name] !== undefined) return null;
    const value = field.schema.safeParse(unescapeValue(part.slice(1)));
    if (!value.success) return null;
    fields[field.name] = value.data;
  }
  return SLIDE_VIEWS[view].every((name) => fields[name] !== undefined) ? { view, ...fields } : null;
}

function formatSlide(slide: Slide): string {
  const parts = SLIDE_FIELDS.flatMap(({ name, letter }) => {
    const value = slide[name];
    return value === undefined ? [] : [`${letter}${escapeValue(value)}`];
  });
  return [slide.view, ...parts].join('*');
}

export function entryOf(slide: Slide): Entry {
  return { text: formatSlide(slide), slide };
}

export function parseSlideList(text: string | undefined): SlideList {
  if (text === undefined || text === '') return { isForeign: false, entries: [] };
  const [version, ...parts] = text.split(',');
  if (version !== VERSION) return { isForeign: true, entries: [] };
  return {
    isForeign: false,
    entries: parts.filter((part) => part !== '').map((part) => ({ text: part, slide: parseSlide(part) })),
  };
}

/** The value of `slides`; undefined, as the address has it, for an empty list. What could not be read stays as it came. */
export function formatSlideList(entries: readonly Entry[]): string | undefined {
  return entries.length === 0 ? undefined : [VERSION, ...entries.map(({ text }) => text)].join(',');
}

/** Characters of the list in an address, where each Vietnamese letter takes up to nine. */
const LONGEST_LIST = 6000;
const MOST_SLIDES = 60;

/** Whether a list fits a link that every server and mail program takes. */
export function fitsInLink(entries: readonly Entry[]): boolean {
  const text = formatSlideList(entries) ?? '';
  return entries.length <= MOST_SLIDES && encodeURIComponent(text).length <= LONGEST_LIST;
}
