import { html, raw } from 'hono/html';
import type {
  CollectionAnswer,
  Landing,
  OgcFeature,
  OgcItems,
  OgcLink,
  PropertiesAnswer,
} from '../../../geodata/contract/ogc.ts';
import type { OgcCollection } from '../../../geodata/ogc/collections.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';

type Html = ReturnType<typeof html>;

export const PAGE_STYLE = `:root { color-scheme: light; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: #1b2330; background: #fbfaf7; }
h1 { font-size: 1.375rem; line-height: 1.35; }
a { color: #0f766e; overflow-wrap: anywhere; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
th, td { padding: .375rem .75rem; text-align: start; border-bottom: 1px solid #e7e3da; vertical-align: top; }
thead th { min-width: 6rem; vertical-align: bottom; }
thead th:first-child { min-width: 0; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1rem 0; }
`;

const WORDS = {
  home: { vi: 'Dữ liệu mở', en: 'Open data' },
  collections: { vi: 'Các tập dữ liệu', en: 'Datasets' },
  matched: { vi: 'đối tượng phù hợp', en: 'features match' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  next: { vi: 'Trang sau', en: 'Next page' },
} as const;

function page(language: Language, title: string, base: string, body: Html): Html {
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Thắp Sáng</title><link rel="stylesheet" href="${base}/style.css"></head>
<body><nav><a href="${base}?f=html">${WORDS.home[language]}</a><a href="${base}/collections?f=html">${WORDS.collections[language]}</a></nav>
<h1>${title}</h1>
${body}
</body></html>`;
}

function links(all: readonly OgcLink[]): Html {
  return html`<nav>${all.map(({ href, rel, title, type }) => html`<a rel="${rel}" href="${href}">${title ?? rel} (${type ?? ''})</a>`)}</nav>`;
}

export function landingPage(language: Language, base: string, landing: Landing): Html {
  return page(
    language,
    landing.title,
    base,
    html`<p>${landing.description}</p><p>${landing.attribution}</p>${links(landing.links)}`,
  );
}

export function collectionsPage(
  language: Language,
  base: string,
  collections: readonly CollectionAnswer[],
): Html {
  return page(
    language,
    WORDS.collections[language],
    base,
    html`${collections.map(
      ({
        id,
        title,
        description,
        attribution,
        licence,
      }) => html`<h2><a href="${base}/collections/${id}?f=html">${title}</a></h2>
<p>${description}</p><p>${attribution} · ${WORDS.licence[language]}: ${licence}</p>`,
    )}`,
  );
}

export function collectionPage(
  language: Language,
  base: string,
  { title, description, attribution, licence, links: all }: CollectionAnswer,
): Html {
  return page(
    language,
    title,
    base,
    html`<p>${description}</p><p>${attribution} · ${WORDS.licence[language]}: ${licence}</p>${links(all)}`,
  );
}

export function conformancePage(language: Language, base: string, classes: readonly string[]): Html {
  return page(language, 'Conformance', base, html`<ul>${classes.map((each) => html`<li>${each}</li>`)}</ul>`);
}

export function propertiesPage(
  language: Language,
  base: string,
  { title, properties }: PropertiesAnswer,
): Html {
  return page(
    language,
    title,
    base,
    html`<table>${Object.entries(properties).map(
      ([name, { title: means, type, format }]) =>
        html`<tr><th>${name}</th><td>${means ?? ''}</td><td>${format ?? type ?? ''}</td></tr>`,
    )}</table>`,
  );
}

function cell(value: string | number | boolean | null | undefined): string {
  return value === null || value === undefined ? '–' : String(value);
}

export function itemsPage(
  language: Language,
  base: string,
  collection: OgcCollection,
  items: OgcItems,
): Html {
  const next = items.links.find(({ rel }) => rel === 'next');
  const here = `${base}/collections/${collection.id}/items`;
  return page(
    language,
    collection.title[language],
    base,
    html`<p>${items.numberMatched} ${WORDS.matched[language]}</p>
<div class="wide"><table><thead><tr><th>id</th>${collection.properties.map(({ title }) => html`<th>${title[language]}</th>`)}</tr></thead>
<tbody>${items.features.map(
      ({ id, properties }) =>
        html`<tr><td><a href="${here}/${encodeURIComponent(String(id))}?f=html">${id}</a></td>${collection.properties.map(
          ({ name }) => html`<td>${cell(properties[name])}</td>`,
        )}</tr>`,
    )}</tbody></table></div>
${next === undefined ? raw('') : html`<nav><a rel="next" href="${next.href}">${WORDS.next[language]}</a></nav>`}`,
  );
}

export function featurePage(
  language: Language,
  base: string,
  collection: OgcCollection,
  feature: OgcFeature,
): Html {
  return page(
    language,
    `${collection.title[language]} ${feature.id}`,
    base,
    html`<table>${collection.properties.map(
      ({ name, title }) =>
        html`<tr><th>${title[language]}</th><td>${cell(feature.properties[name])}</td></tr>`,
    )}</table>${links(feature.links)}`,
  );
}
