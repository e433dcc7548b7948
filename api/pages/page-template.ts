import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { html } from 'hono/html';
import type { Language } from '../../geodata/text/bilingual.ts';
import type { Markup } from './markup.ts';

/** The places of citizen.html that a page fills. */
const BODY = '<!--page-->';
const HEAD = '<!--head-->';

/** Where no pages were built the text is the same, without style. */
const BARE = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="same-origin" />
    ${HEAD}
  </head>
  <body>${BODY}</body>
</html>
`;

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly body: Markup;
}

/** Puts pages into the frame that the web's build made: its style and its script have hashed names only it knows. */
export function pageTemplate(webRoot: string | undefined): (page: Page) => Promise<string> {
  const template =
    webRoot === undefined ? Promise.resolve(BARE) : readFile(join(webRoot, 'citizen.html'), 'utf8');
  template.catch(() => undefined);
  return async ({ language, title, body }) => {
    const head = String(await html`<title>${title}</title>`);
    const text = String(await html`${body}`);
    return (await template)
      .replace('lang="vi"', `lang="${language}"`)
      .replace(HEAD, () => head)
      .replace(BODY, () => text);
  };
}
