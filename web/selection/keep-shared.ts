import { type SharedSearch, sharedSearchSchema } from './search.ts';

const KEYS = sharedSearchSchema.keyof().options;

/** What is kept on the way from one view to another; a view's own parameters stay behind. */
export function keepShared(search: SharedSearch): SharedSearch {
  return Object.fromEntries(KEYS.map((key) => [key, search[key]]));
}
