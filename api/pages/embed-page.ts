import { html } from 'hono/html';
import { SAMPLE_LABEL } from '../../geodata/sample/sample-rows.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import { type Markup, NOTHING } from './markup.ts';
import { PROVINCE_PATH } from './page-paths.ts';
import { type PageSearch, pageHref } from './page-search.ts';
import { sayIn } from './page-words.ts';
import { legendOf, mapOf, verdictMark } from './province-page.ts';
import type { ProvincePage } from './read-province.ts';

/** The map alone, for a frame on another site: one target, one commune if asked for, and the way to the whole page. */
export function embedPage(page: ProvincePage, search: PageSearch, publicUrl: string): Markup {
  const language = search.lang;
  const say = sayIn(language);
  const { target, counts, communes, on, chosen, sample } = page;
  const own = chosen?.judgements.find((each) => each.target.id === target.id);
  const link = `${publicUrl}${pageHref(PROVINCE_PATH, search, { target: target.id, unit: chosen?.code })}`;
  const made = [
    ...(sample.data ? [SAMPLE_LABEL.data[language]] : []),
    ...(sample.borders ? [SAMPLE_LABEL.borders[language]] : []),
  ];
  return html`<main class="embed">
  <h1>${target.shortTitle[language]}${chosen === null ? '' : ` – ${chosen.name}`}</h1>
  ${
    own === undefined
      ? html`<p><strong>${formatNumber(counts.met, language)}</strong>/${formatNumber(communes.length, language)} ${say('xã, phường, thị trấn đã đạt', 'communes have met it')} · ${formatDate(on)}</p>`
      : html`<p>${verdictMark(own.judgement.verdict, language)} <strong>${valueText(target, own.judgement, language) ?? ''}</strong> · ${formatDate(on)}</p>`
  }
  <div class="embed-map">${mapOf(page, language)}</div>
  ${legendOf(page, language)}
  <p class="note">${made.length === 0 ? NOTHING : html`<strong>${made.join(' · ')}</strong> · `}<a href="${link}" target="_blank" rel="noopener">Thắp Sáng – ${page.province}</a></p>
</main>`;
}
