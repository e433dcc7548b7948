import { html } from 'hono/html';
import type { Language } from '../../geodata/text/bilingual.ts';
import { type Markup, NOTHING } from './markup.ts';
import { sayIn } from './page-words.ts';
import { qrSvg } from './qr-svg.ts';
import { textToTake } from './text-to-take.ts';

export interface Share {
  readonly language: Language;
  /** The whole address of this page. */
  readonly link: string;
  /** The whole address of its embedded form; null: no other site may show this page. */
  readonly embed: string | null;
  readonly title: string;
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
    <div>${textToTake('share-link', say('Đường liên kết', 'Link'), link, language, 2)}</div>
    <figure>${qrSvg(link, say('Mã QR của trang này', 'QR code of this page'))}<figcaption>${say('Đưa máy ảnh điện thoại vào mã này để mở trang.', 'Point a phone camera at it to open the page.')}</figcaption></figure>
    ${
      embed === null
        ? NOTHING
        : html`<div>${textToTake('share-embed', say('Mã để đặt bản đồ lên trang web khác', 'Code to put the map on another website'), frame, language, 4)}</div>`
    }
  </div>
</details>`;
}
