import { html } from 'hono/html';
import type { Language } from '../../geodata/text/bilingual.ts';
import type { Markup } from './markup.ts';
import { sayIn } from './page-words.ts';

/** A text to take along; the button appears where a script can copy. */
export function textToTake(id: string, name: string, text: string, language: Language, rows: number): Markup {
  const say = sayIn(language);
  return html`<label for="${id}">${name}</label>
<textarea id="${id}" readonly rows="${rows}" spellcheck="false">${text}</textarea>
<button type="button" class="quiet" data-copy="${id}" data-done="${say('Đã chép', 'Copied')}" hidden>${say('Chép', 'Copy')}</button>`;
}
