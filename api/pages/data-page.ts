import { html } from 'hono/html';
import { collectionOf } from '../../geodata/ogc/collections.ts';
import { distributionsOf } from '../../geodata/opendata/distributions.ts';
import { licenceAddress } from '../../geodata/opendata/licence.ts';
import { attributionText } from '../../geodata/sample/attribution-text.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { shortUnitName } from '../../geodata/text/short-unit-name.ts';
import type { Catalogue, CatalogueEntry } from '../opendata/read-catalogue.ts';
import { type Markup, NOTHING } from './markup.ts';
import type { PageSearch } from './page-search.ts';
import { type Say, sayIn } from './page-words.ts';
import { textToTake } from './text-to-take.ts';

function licenceLink(name: string): Markup {
  const address = licenceAddress(name);
  return address === null ? html`${name}` : html`<a rel="license" href="${address}">${name}</a>`;
}

function periodText({ from, to }: CatalogueEntry, say: Say): string | null {
  if (from !== null && to !== null) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from !== null) return say(`từ ${formatDate(from)}`, `from ${formatDate(from)}`);
  return to === null ? null : say(`đến ${formatDate(to)}`, `until ${formatDate(to)}`);
}

/** What is known of a dataset, a line each; what is not known has no line. */
function facts(entry: CatalogueEntry, lang: PageSearch['lang']): Markup {
  const say = sayIn(lang);
  const { licences, attributions, modified, isSample } = entry;
  const period = periodText(entry, say);
  const lines: (readonly [string, Markup | string])[] = [
    ...(licences.length === 0
      ? []
      : [
          [
            say('Giấy phép', 'Licence'),
            html`${licences.map((name, at) => html`${at === 0 ? '' : ' · '}${licenceLink(name)}`)}`,
          ] as const,
        ]),
    ...(attributions.length === 0
      ? []
      : [
          [
            say('Nguồn', 'Source'),
            attributions.map((each) => attributionText(each, lang)).join(' · '),
          ] as const,
        ]),
    ...(period === null ? [] : [[say('Nói về thời gian', 'Speaks of'), period] as const]),
    ...(modified === null ? [] : [[say('Cập nhật', 'Updated'), formatDate(modified)] as const]),
  ];
  return html`${isSample ? html`<p class="page-sample"><strong>${say('Dữ liệu minh hoạ, không phải số liệu thật.', 'Sample data: none of it is real.')}</strong></p>` : NOTHING}
<dl class="facts">${lines.map(([name, text]) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`)}</dl>`;
}

/** What QGIS is given: the service and which of its collections to take, or a file that it reads by its address. */
function forQgis({ dataset }: CatalogueEntry, base: string, language: PageSearch['lang']): Markup {
  const say = sayIn(language);
  const id = `qgis-${dataset.id}`;
  if (dataset.collections.length === 0) {
    const address = `${base}/api/exports/${dataset.layer}.geojson`;
    const name = say(
      'Địa chỉ cho QGIS (lớp vector, nguồn HTTP)',
      'Address for QGIS (vector layer, source HTTP)',
    );
    return html`<div class="take">${textToTake(id, name, address, language, 2)}</div>`;
  }
  const titles = dataset.collections.flatMap((each) => collectionOf(each)?.title[language] ?? []);
  const name = say(
    'Địa chỉ cho QGIS (WFS / OGC API – Features)',
    'Address for QGIS (WFS / OGC API – Features)',
  );
  return html`<div class="take">${textToTake(id, name, `${base}/ogc`, language, 1)}
<p class="note">${say('Rồi chọn lớp', 'Then choose the layer')}: ${titles.join(', ')}</p></div>`;
}

function datasetCard(entry: CatalogueEntry, base: string, search: PageSearch): Markup {
  const { dataset } = entry;
  const { lang } = search;
  const say = sayIn(lang);
  const ways = distributionsOf(dataset).map((way) => {
    const path = way.isOfService ? `${way.path}?f=html` : way.path;
    return html`<li><a href="${path}" ${way.isFile ? html`download` : NOTHING}>${way.title[lang]}</a></li>`;
  });
  return html`<section class="card dataset" id="${dataset.id}" aria-labelledby="${dataset.id}-name">
  <h2 id="${dataset.id}-name">${dataset.title[lang]}</h2>
  <p>${dataset.holds[lang]}</p>
  <h3>${say('Tải về hoặc kết nối', 'Download or connect')}</h3>
  <ul class="ways">${ways}</ul>
  ${forQgis(entry, base, lang)}
  <h3>${say('Phần không công bố, và vì sao', 'What is left out, and why')}</h3>
  <p>${dataset.leftOut[lang]}</p>
  ${facts(entry, lang)}
</section>`;
}

/** The public's page of open data. `base`: where the portal is found, for addresses that are taken along. */
export function dataPage({ entries, province }: Catalogue, search: PageSearch, base: string): Markup {
  const { lang } = search;
  const say = sayIn(lang);
  const jump = entries.map(
    ({ dataset }) => html`<li><a href="#${dataset.id}">${dataset.title[lang]}</a></li>`,
  );
  return html`<section class="lead">
  <h1>${say(`Dữ liệu mở của ${province.replace(/^Tỉnh /, 'tỉnh ')}`, `Open data of ${shortUnitName({ kind: 'tinh', name: province })}`)}</h1>
  <p>${say('Mọi thứ cổng này công bố, ai cũng tải được, không cần tài khoản. Đăng nhập cũng không lấy được nhiều hơn ở đây.', 'Everything this portal publishes, for anyone, without an account. Signing in brings no more here.')}</p>
  <nav class="targets" aria-label="${say('Các tập dữ liệu', 'Datasets')}"><ul>${jump}</ul></nav>
</section>
<div class="datasets">
${entries.map((entry) => datasetCard(entry, base, search))}
</div>
<section class="help-data" aria-labelledby="how-name"><h2 id="how-name">${say('Dùng thế nào?', 'How to use it')}</h2>
  <dl class="help">
    <div><dt>${say('Excel, bảng tính', 'Spreadsheets')}</dt><dd>${say('Tải tệp CSV. Mỗi dòng có ngày, nguồn và phiên bản dữ liệu.', 'Take the CSV. Each row has its day, source and data version.')}</dd></div>
    <div><dt>QGIS</dt><dd>${say('Lớp → Thêm lớp → Thêm lớp WFS / OGC API – Features → Mới, dán địa chỉ ở trên, Kết nối. Toạ độ VN-2000 (EPSG:9209, 9210, 3405) có sẵn.', 'Layer → Add Layer → Add WFS / OGC API – Features Layer → New, paste the address above, Connect. VN-2000 (EPSG:9209, 9210, 3405) is offered.')}</dd></div>
    <div><dt>${say('Lập trình', 'Programs')}</dt><dd><a href="/ogc?f=html">OGC API – Features</a> · <a href="/docs">OpenAPI</a> · <a href="/dcat.jsonld">DCAT (JSON-LD)</a>. ${say('Trang web khác đọc được thẳng từ trình duyệt (CORS), không kèm tài khoản.', 'Other websites may read it from the browser (CORS), without an account.')}</dd></div>
  </dl>
</section>`;
}
