import { html } from 'hono/html';
import { plainThreshold } from '../../geodata/citizen/plain-threshold.ts';
import { plainVerdict } from '../../geodata/citizen/plain-verdict.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { daysBetween } from '../../geodata/time/day.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import { isWithheld, valueText } from '../../geodata/verdict/value-text.ts';
import { VERDICTS, type Verdict } from '../../geodata/verdict/verdict.ts';
import { type Markup, NOTHING } from './markup.ts';
import { EMBED_PATH, PROVINCE_PATH, ROAD_PATH } from './page-paths.ts';
import { type PageSearch, pageHref } from './page-search.ts';
import { sayIn } from './page-words.ts';
import { provinceSvg } from './province-svg.ts';
import type { PageCommune, ProvincePage } from './read-province.ts';
import { shareBlock } from './share-block.ts';

export function verdictName(verdict: Verdict, language: PageSearch['lang']): string {
  return VERDICTS.find(({ id }) => id === verdict)?.name[language] ?? verdict;
}

export function verdictMark(verdict: Verdict, language: PageSearch['lang']): Markup {
  return html`<span class="verdict"><span class="swatch verdict-fill ${verdict}" aria-hidden="true"></span> ${verdictName(verdict, language)}</span>`;
}

/** How many of which verdict; each name stands beside its colour and pattern. */
export function legendOf({ counts }: Pick<ProvincePage, 'counts'>, language: PageSearch['lang']): Markup {
  const items = VERDICTS.filter(({ id }) => counts[id] > 0).map(
    ({ id }) =>
      html`<li>${verdictMark(id, language)} <strong>${formatNumber(counts[id], language)}</strong></li>`,
  );
  return html`<ul class="legend">${items}</ul>`;
}

/** The map of the province, or why there is none. */
export function mapOf(page: ProvincePage, language: PageSearch['lang']): Markup {
  const say = sayIn(language);
  const { drawing, communes, counts, target, on, chosen } = page;
  if (drawing === null)
    return html`<p class="note">${say('Chưa có ranh giới nào được công bố.', 'No borders are published yet.')}</p>`;
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const verdictOf = (code: string) => {
    const verdict = byCode.get(code)?.judgement.verdict ?? 'no_data';
    return { verdict, label: verdictName(verdict, language) };
  };
  const label = say(
    `Bản đồ ${page.province}: ${target.shortTitle.vi}, ${counts.met} trên ${communes.length} xã, phường, thị trấn đã đạt, tính đến ${formatDate(on)}`,
    `Map of ${page.province}: ${target.shortTitle.en}, ${counts.met} of ${communes.length} communes have met it by ${formatDate(on)}`,
  );
  return provinceSvg(drawing, verdictOf, label, chosen?.code ?? null);
}

function communeRow(commune: PageCommune, page: ProvincePage, search: PageSearch): Markup {
  const { code, name, judgement } = commune;
  const value = valueText(page.target, judgement, search.lang);
  const href = `${pageHref(PROVINCE_PATH, search, { target: page.target.id, unit: code })}#xa`;
  return html`<li data-name="${name}"><a href="${href}">${name}</a>${verdictMark(judgement.verdict, search.lang)}<span class="value">${value ?? '–'}</span></li>`;
}

/** Communes by district, each district folded with how many have met: a phone is not asked to scroll 94 rows. */
function communeList(page: ProvincePage, search: PageSearch): Markup {
  const say = sayIn(search.lang);
  const groups = new Map<string, { readonly name: string; readonly communes: PageCommune[] }>();
  for (const commune of page.communes) {
    const name = commune.district?.name ?? say('Tất cả xã, phường', 'All communes');
    const group = groups.get(name) ?? { name, communes: [] };
    group.communes.push(commune);
    groups.set(name, group);
  }
  return html`${[...groups.values()]
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ name, communes }) => {
      const met = communes.filter(({ judgement }) => judgement.verdict === 'met').length;
      const isOpen = communes.some(({ code }) => code === page.chosen?.code);
      return html`<details class="district" ${isOpen ? html`open` : NOTHING}>
<summary><span>${name}</span> <span class="met">${say(`${met}/${communes.length} đạt`, `${met}/${communes.length} met`)}</span></summary>
<ul class="communes">${communes
        .toSorted((a, b) => compareNames(a.name, b.name))
        .map((commune) => communeRow(commune, page, search))}</ul>
</details>`;
    })}`;
}

function chosenCommune(page: ProvincePage, search: PageSearch): Markup {
  const say = sayIn(search.lang);
  if (page.chosen === null) return NOTHING;
  const { name, judgements } = page.chosen;
  return html`<section class="card" id="xa" aria-labelledby="xa-name">
<h2 id="xa-name">${name}</h2>
<ul class="answers">${judgements.map(
    ({ target, judgement }) => html`<li>
  <h3>${target.shortTitle[search.lang]}</h3>
  <p>${verdictMark(judgement.verdict, search.lang)} <span class="measured">${valueWithMeasure(target, judgement, search.lang)}</span></p>
  <p>${plainVerdict(judgement.verdict)[search.lang]} <span class="note">${
    judgement.asOf === null
      ? ''
      : say(`Số liệu ngày ${formatDate(judgement.asOf)}.`, `Figure of ${formatDate(judgement.asOf)}.`)
  }</span></p></li>`,
  )}</ul>
<p><a href="${pageHref(PROVINCE_PATH, search, { target: page.target.id })}">${say('Xem cả tỉnh', 'See the whole province')}</a></p>
</section>`;
}

/** A value with what it counts, where it may be told: "12/40 tuyến đường được thắp sáng". */
function valueWithMeasure(
  target: TargetDefinition,
  judgement: Judgement,
  language: PageSearch['lang'],
): Markup {
  const value = valueText(target, judgement, language);
  if (value === null) return NOTHING;
  const counted = isWithheld(judgement) ? '' : target.measure.numerator[language];
  return html`<strong>${value}</strong> <span>${counted}</span>`;
}

/** Of the commune that was chosen, its own; else of the province. */
function leadingFigure(
  { counts, communes, chosen, target }: ProvincePage,
  language: PageSearch['lang'],
): Markup {
  const say = sayIn(language);
  const met = formatNumber(counts.met, language);
  const all = formatNumber(communes.length, language);
  const own = chosen?.judgements.find((each) => each.target.id === target.id);
  if (own === undefined) {
    return html`<p class="figure"><strong>${met}</strong> <span>/ ${all} ${say('xã, phường, thị trấn đã đạt', 'communes have met it')}</span></p>`;
  }
  const { judgement } = own;
  return html`<p class="own-verdict">${verdictMark(judgement.verdict, language)}</p>
  <p class="figure own">${valueWithMeasure(target, judgement, language)}</p>
  <p class="note">${say(`Cả tỉnh: ${met}/${all} xã, phường, thị trấn đã đạt.`, `The province: ${met}/${all} communes have met it.`)}</p>`;
}

/** The public's page of the province. `publicUrl`: where the portal is found, for links that leave it. */
export function provincePage(
  page: ProvincePage,
  search: PageSearch,
  publicUrl: string,
  mayEmbed: boolean,
): Markup {
  const language = search.lang;
  const say = sayIn(language);
  const { plan, target, communes, on, isOver, chosen } = page;
  const left = daysBetween(on, plan.deadline);
  const targets = plan.targets.map(
    ({ id, shortTitle }) =>
      html`<li><a href="${pageHref(PROVINCE_PATH, search, { target: id, unit: chosen?.code })}" ${id === target.id ? html`aria-current="true"` : NOTHING}>${shortTitle[language]}</a></li>`,
  );
  const here = { target: target.id, unit: chosen?.code };
  return html`<section class="lead">
  <h1>${chosen === null ? say(`${page.province} đang làm đến đâu?`, `How far has ${page.province} come?`) : chosen.name}</h1>
  <p class="asked">${target.title[language]} <span class="note">(${say('yêu cầu', 'asked for')}: ${plainThreshold(target, communes[0]?.judgement.threshold ?? 0, language)})</span></p>
  ${leadingFigure(page, language)}
  <p class="note">${say('Tính đến ngày', 'As of')} <strong>${formatDate(on)}</strong>${
    page.knownOn === null
      ? ''
      : say(
          `, theo những gì biết được ngày ${formatDate(page.knownOn)}`,
          `, as known on ${formatDate(page.knownOn)}`,
        )
  } · ${isOver ? say('đã hết hạn', 'the time is up') : say(`còn ${left} ngày`, `${left} days left`)}</p>
</section>
<div class="columns">
<section class="map" aria-label="${say('Bản đồ', 'Map')}">
  ${mapOf(page, language)}
  <p class="tapped" role="status" data-tapped hidden></p>
  ${legendOf(page, language)}
</section>
<div class="beside">
  <nav class="targets" aria-label="${say('Chọn việc muốn xem', 'Choose what to look at')}">
    <h2>${say('Xem việc khác', 'Look at something else')}</h2><ul>${targets}</ul>
  </nav>
  ${chosenCommune(page, search)}
  <section class="card call"><h2>${say('Đường nhà bạn đã có đèn chưa?', 'Is your road lit?')}</h2>
    <p><a class="button" href="${pageHref(ROAD_PATH, search)}">${say('Tìm đường của tôi', 'Find my road')}</a></p></section>
  <section aria-labelledby="list-name"><h2 id="list-name">${say('Từng xã, phường, thị trấn', 'Commune by commune')}</h2>
    <p class="filter" hidden><label for="filter">${say('Gõ tên xã', 'Type the name of a commune')}</label><input id="filter" type="search" autocomplete="off" /></p>
    ${communeList(page, search)}
  </section>
  <section aria-labelledby="help-name"><h2 id="help-name">${say('“Đạt” nghĩa là gì?', 'What does “met” mean?')}</h2>
    <dl class="help">${VERDICTS.map(({ id }) => html`<div><dt>${verdictMark(id, language)}</dt><dd>${plainVerdict(id)[language]}</dd></div>`)}</dl>
  </section>
  <section aria-labelledby="plan-name"><h2 id="plan-name">${say('Kế hoạch này là gì?', 'What is this plan?')}</h2>
    <p>${plan.title[language]} (${say('số', 'no.')} ${plan.number}), ${say(`từ ${formatDate(plan.starts)} đến hết ${formatDate(plan.deadline)}`, `from ${formatDate(plan.starts)} to ${formatDate(plan.deadline)}`)}.
    ${say(`Kế hoạch giao ${plan.targets.length} việc; mỗi xã được xem riêng, không lấy trung bình cả tỉnh.`, `It asks for ${plan.targets.length} things; each commune is looked at by itself, never by an average.`)}
    <a href="/plan${language === 'en' ? '?lang=en' : ''}">${say('Đọc kế hoạch', 'Read the plan')}</a></p>
  </section>
  <p><a class="button quiet" href="/?target=${target.id}&on=${on}${chosen === null ? '' : `&unit=${chosen.code}`}${language === 'en' ? '&lang=en' : ''}">${say('Mở bản đồ phóng to được', 'Open the map that zooms')}</a></p>
  ${shareBlock({
    language,
    link: `${publicUrl}${pageHref(PROVINCE_PATH, search, here)}`,
    embed: mayEmbed ? `${publicUrl}${pageHref(EMBED_PATH, search, here)}` : null,
    title: `${target.shortTitle[language]} – ${page.province}`,
  })}
</div>
</div>
<noscript><p class="note">${say('Trình duyệt của bạn không chạy JavaScript: bản đồ và danh sách trên đây vẫn đầy đủ.', 'Your browser runs no JavaScript: the map and the list above are complete all the same.')}</p></noscript>`;
}
