import { type html, raw } from 'hono/html';

/** Escaped text of a page: what `html` makes, or a text that is safe already. */
export type Markup = ReturnType<typeof html>;

/** Nothing. */
export const NOTHING: Markup = raw('');
