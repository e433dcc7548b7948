import { html } from 'hono/html';
import type { Language } from '../../geodata/text/bilingual.ts';
import { type Markup, NOTHING } from './markup.ts';
import { sayIn } from './page-words.ts';
import { qrSvg } from './qr-svg.ts';

export interface Share {
  readonly language: Language;
  /** The whole address of this page. */
  readonly link: string;
  /** The whole address of its embedded form; null: no other site may show this page. */
  readonly embed: string | null;
  readonly title: string;
}

const copied = (language: Language) => sayIn(language)('Đã chép', 'Copied');

/** A text to take along; the button appears where a script can copy. */
function taken(id: string, name: string, text: string, language: Language, rows: number): Markup {
  const say = sayIn(language);
  return html`<label for="${id}">${name}</label>
<textarea id="${id}" readonly rows="${rows}" spellcheck="false">${text}</textarea>
<button type="button" class="quiet" data-copy="${id}" data-done="${copied(language)}" hidden>${say('Chép', 'Copy')}</button>`;
}

/** The link, its QR code, and the code by which another site shows the map. */
export function shareBlock({ language, link, embed, title }: Share): Markup {
  const say = sayIn(language);
  const frame =
    embed === null
      ? ''
      : `<iframe src="${embed}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
  return html`<details class="share">
  <summary>${say('Chia sẻ trang này', 'Share this page')}</summary>
  <div class="share-body">
    <div>${taken('share-link', say('Đường liên kết', 'Link'), link, language, 2)}</div>
    <figure>${qrSvg(link, say('Mã QR của trang này', 'QR code of this page'))}<figcaption>${say('Đưa máy ảnh điện thoại vào mã này để mở trang.', 'Point a phone camera at it to open the page.')}</figcaption></figure>
    ${
      embed === null
        ? NOTHING
        : html`<div>${taken('share-embed', say('Mã để đặt bản đồ lên trang web khác', 'Code to put the map on another website'), frame, language, 4)}</div>`
    }
  </div>
</details>`;
}
