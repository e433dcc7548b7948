import { html } from 'hono/html';
import { SAMPLE_LABEL } from '../../geodata/sample/sample-rows.ts';
import { type Markup, NOTHING } from './markup.ts';
import { DATA_PATH, PROVINCE_PATH, ROAD_PATH } from './page-paths.ts';
import { type PageSearch, pageHref } from './page-search.ts';
import { sayIn } from './page-words.ts';
import type { PageSources } from './read-province.ts';

export interface PageFrame {
  readonly search: PageSearch;
  /** The path of the page, and what of its search the other language's link carries. */
  readonly path: string;
  readonly kept?: Parameters<typeof pageHref>[2];
  readonly sources: PageSources;
  readonly main: Markup;
}

/** Head and foot around a public page: the name, the pages, the other language; what is made up, whose data it is. */
export function pageFrame({ search, path, kept = {}, sources, main }: PageFrame): Markup {
  const say = sayIn(search.lang);
  const other = search.lang === 'vi' ? 'en' : 'vi';
  const link = (to: string, text: string) =>
    html`<a href="${pageHref(to, search)}" ${path === to ? html`aria-current="page"` : NOTHING}>${text}</a>`;
  const { sample, attributions } = sources;
  const made = [
    ...(sample.data ? [SAMPLE_LABEL.data[search.lang]] : []),
    ...(sample.borders ? [SAMPLE_LABEL.borders[search.lang]] : []),
  ];
  return html`<a class="skip" href="#main">${say('Đến nội dung chính', 'Skip to the content')}</a>
<header class="page-head">
  <a class="page-brand" href="${pageHref(PROVINCE_PATH, search)}"><img src="/lamp.svg" width="40" height="40" alt="" /> <span>Thắp Sáng</span></a>
  <a class="page-language" lang="${other}" hreflang="${other}" href="${pageHref(path, search, { ...kept, lang: other })}">${other === 'en' ? 'English' : 'Tiếng Việt'}</a>
  <nav aria-label="${say('Các trang', 'Pages')}">
    ${link(PROVINCE_PATH, say('Xã của tôi', 'My commune'))}
    ${link(ROAD_PATH, say('Đường của tôi', 'My road'))}
    ${link(DATA_PATH, say('Dữ liệu mở', 'Open data'))}
  </nav>
</header>
<main id="main">${main}</main>
<footer class="page-foot">
  ${made.length === 0 ? NOTHING : html`<p class="page-sample"><strong>${made.join(' · ')}</strong></p>`}
  ${attributions.length === 0 ? NOTHING : html`<p>${say('Nguồn dữ liệu', 'Sources')}: ${attributions.join(' · ')}</p>`}
  <p>${say('Trang này chỉ để xem, không cần đăng nhập và không theo dõi ai.', 'This page is for reading: no sign-in, nobody is tracked.')}</p>
  <p><a href="/?${search.lang === 'en' ? 'lang=en' : ''}">${say('Mở bản đồ đầy đủ', 'Open the full map')}</a> · <a href="${pageHref(DATA_PATH, search)}">${say('Dữ liệu mở', 'Open data')}</a></p>
</footer>`;
}
