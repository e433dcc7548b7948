import { html } from 'hono/html';
import { answerOf, answerText, formatMetres } from '../../geodata/citizen/road-answer.ts';
import { whoSaid } from '../../geodata/citizen/who-said.ts';
import type { LightPromise } from '../../geodata/contract/promises.ts';
import { ROAD_CLASSES, type RoadClass } from '../../geodata/light/road-class.ts';
import { statusName } from '../../geodata/promise/promise-status.ts';
import { dueText, slipText } from '../../geodata/promise/promise-text.ts';
import { lightStep } from '../../geodata/scale/light-scale.ts';
import { formatDate } from '../../geodata/text/format.ts';
import type { FoundRoad } from '../queries/citizen-roads.ts';
import { type Markup, NOTHING } from './markup.ts';
import { REPORT_PATH, ROAD_PATH } from './page-paths.ts';
import { type PageSearch, pageHref } from './page-search.ts';
import { type Say, sayIn } from './page-words.ts';
import { MOST_FOUND, type RoadPage } from './read-road.ts';
import { roadSvg } from './road-svg.ts';
import { shareBlock } from './share-block.ts';

function className(id: RoadClass, language: PageSearch['lang']): string {
  return ROAD_CLASSES.find((entry) => entry.id === id)?.name[language] ?? id;
}

/** "Phường 1, Thành phố Tây Ninh": names of wards repeat from town to town. Of many communes the names alone. */
function placeText(units: FoundRoad['units'], say: Say): string {
  const [only, ...others] = units;
  if (only === undefined) return say('ngoài các xã', 'outside the communes');
  if (others.length > 0) return units.map(({ name }) => name).join(', ');
  return only.district === null ? only.name : `${only.name}, ${only.district}`;
}

function searchForm(search: PageSearch, say: Say): Markup {
  return html`<form class="search" action="${ROAD_PATH}" method="get" role="search">
  <label for="q">${say('Tên đường, hẻm, ấp', 'Name of the road, alley or hamlet')}</label>
  <div class="row"><input id="q" name="q" type="search" value="${search.q ?? ''}" maxlength="100" required autocomplete="street-address" enterkeyhint="search" />
  <button class="button" type="submit">${say('Tìm', 'Find')}</button></div>
  ${search.lang === 'en' ? html`<input type="hidden" name="lang" value="en" />` : NOTHING}
  ${search.on === undefined ? NOTHING : html`<input type="hidden" name="on" value="${search.on}" />`}
  <p class="note">${say('Không cần gõ dấu, và có thể gõ thêm tên xã: “duong ap 3 tan hoa”.', 'Marks may be left out, and the commune may follow: “duong ap 3 tan hoa”.')}</p>
</form>
<noscript><p class="note">${say('Trình duyệt của bạn không chạy JavaScript: tìm bằng tên đường vẫn được, chỉ không tìm theo vị trí được.', 'Your browser runs no JavaScript: roads are found by name all the same, but not by where you are.')}</p></noscript>
<div class="near" data-near hidden>
  <button class="button quiet" type="button" data-near-button data-asking="${say('Đang hỏi vị trí…', 'Asking where you are…')}"
    data-refused="${say('Điện thoại không cho biết vị trí. Bạn vẫn tìm được bằng tên đường ở trên.', 'The phone does not tell where you are. You can still search by name above.')}"
    data-none="${say('Không thấy đường nào trong 500 m quanh đây.', 'There is no road within 500 m of here.')}"
    data-failed="${say('Chưa hỏi được. Hãy thử lại sau ít phút.', 'That did not work. Try again in a few minutes.')}"
    data-found="${say('Đường ở gần bạn', 'Roads near you')}"
    data-away="${say('cách khoảng {m} m', 'about {m} m away')}">${say('Tìm đường ở gần tôi', 'Find roads near me')}</button>
  <p class="note">${say('Vị trí chỉ dùng một lần để tìm đường, không được lưu lại.', 'Your place is used once, to find roads, and kept nowhere.')}</p>
  <p class="note" role="status" data-near-status></p>
  <ul class="found" data-near-list></ul>
</div>`;
}

/** What was found; several roads of one name: the page asks in which commune, it never guesses. */
function foundList(found: readonly FoundRoad[], search: PageSearch, say: Say): Markup {
  if (found.length === 0) {
    return html`<section class="card" role="status"><h2>${say('Không tìm thấy đường này', 'No such road was found')}</h2>
<p>${say(`Không có đường nào có chữ “${search.q ?? ''}”. Hãy thử gõ ngắn hơn, hoặc tìm đường ở gần bạn.`, `No road has “${search.q ?? ''}” in its name. Try fewer words, or look for roads near you.`)}</p></section>`;
  }
  const shown = found.slice(0, MOST_FOUND);
  return html`<section class="card"><h2>${say('Đường của bạn ở xã nào?', 'In which commune is your road?')}</h2>
<ul class="found">${shown.map(
    ({ id, name, class: kind, units, lengthM }) =>
      html`<li><a href="${pageHref(ROAD_PATH, search, { road: id })}"><strong>${name}</strong> <span>${placeText(units, say)}</span> <small>${className(kind, search.lang)} · ${formatMetres(lengthM, search.lang)}</small></a></li>`,
  )}</ul>
${found.length > MOST_FOUND ? html`<p class="note">${say(`Còn nhiều đường nữa: hãy gõ đầy đủ tên hơn.`, 'There are more: type more of the name.')}</p>` : NOTHING}</section>`;
}

function promiseItem(promise: LightPromise, language: PageSearch['lang'], say: Say): Markup {
  const { status, agency, promisedOn, firstPromisedOn, slipDays, litOn } = promise;
  const slip = slipText(slipDays, language);
  const due = dueText(promise, language);
  const moved = firstPromisedOn !== promisedOn;
  return html`<li>
  <p><strong>${agency}</strong>: ${statusName(status)[language].toLocaleLowerCase(language)} · ${formatMetres(promise.toM - promise.fromM, language)}</p>
  <p>${say('Hẹn có đèn ngày', 'Light promised for')} <strong>${formatDate(promisedOn)}</strong>${moved ? say(` (lúc đầu hẹn ${formatDate(firstPromisedOn)})`, ` (first promised for ${formatDate(firstPromisedOn)})`) : ''}${litOn === null ? '' : say(`, đã có đèn ngày ${formatDate(litOn)}`, `, lit on ${formatDate(litOn)}`)}.</p>
  <p>${[slip, due].flatMap((text) => (text === null ? [] : [text])).join(' · ')}</p></li>`;
}

/** A road of more parts than this has them folded: the answer stands above. */
const MOST_OPEN = 4;

function segmentList({ segments, units }: NonNullable<RoadPage['road']>, search: PageSearch): Markup {
  const language = search.lang;
  const say = sayIn(language);
  const items = segments.map(({ id, lengthM, stretches, units: own }, at) => {
    const where = units.length > 1 ? ` · ${own.map(({ name }) => name).join(', ')}` : '';
    const said = stretches.map(({ lit, isBroken, fromM, toM, said: by }) => {
      const broken = isBroken && lit === 'yes' ? say(' (đang hỏng)', ' (broken)') : '';
      const length = stretches.length > 1 ? ` (${formatMetres(toM - fromM, language)})` : '';
      return html`<li><span class="lit-mark ${lit}" aria-hidden="true"></span> <span><strong>${lightStep(lit).label[language]}${broken}</strong>${length}. ${whoSaid(by)[language]}.</span></li>`;
    });
    return html`<li>
  <p><strong>${say(`Đoạn ${at + 1}`, `Part ${at + 1}`)}</strong> · ${formatMetres(lengthM, language)}${where}</p>
  <ul>${said}</ul>
  <p><a class="report" href="${pageHref(REPORT_PATH, search, { segment: id })}">${say('Báo đèn hỏng hoặc chưa có đèn', 'Report a broken or missing lamp')}<span class="visually-hidden"> – ${say(`đoạn ${at + 1}`, `part ${at + 1}`)}</span></a></p></li>`;
  });
  const list = html`<ol class="segments">${items}</ol>`;
  if (segments.length <= MOST_OPEN) return list;
  return html`<details><summary><span>${say(`Xem từng đoạn (${segments.length} đoạn)`, `Part by part (${segments.length} parts)`)}</span></summary>${list}</details>`;
}

function roadAnswer(road: NonNullable<RoadPage['road']>, page: RoadPage, search: PageSearch): Markup {
  const language = search.lang;
  const say = sayIn(language);
  const { light, segments, promises, units } = road;
  const answer = answerOf(light);
  const total = light.litM + light.unlitM + light.unknownM;
  const amounts = (['yes', 'no', 'unknown'] as const)
    .map((lit) => ({
      lit,
      metres: { yes: light.litM, no: light.unlitM, unknown: light.unknownM }[lit],
    }))
    .filter(({ metres }) => metres >= 0.5);
  const label = say(`Hình vẽ ${road.name} ban đêm`, `Drawing of ${road.name} by night`);
  return html`<article class="card road" aria-labelledby="road-name">
<h2 id="road-name">${road.name}</h2>
<p class="note">${placeText(units, say)} · ${className(road.class, language)} · ${formatMetres(total, language)}</p>
<p class="headline ${answer}">${answerText(answer)[language]}${light.brokenM >= 0.5 ? say(`, nhưng ${formatMetres(light.brokenM, language)} đèn đang hỏng`, `, but ${formatMetres(light.brokenM, language)} of lamps are broken`) : ''}.</p>
${roadSvg(segments, label)}
<ul class="amounts">${amounts.map(
    ({ lit, metres }) =>
      html`<li><span class="lit-mark ${lit}" aria-hidden="true"></span> ${lightStep(lit).label[language]} <strong>${formatMetres(metres, language)}</strong></li>`,
  )}</ul>
<h3>${say('Có kế hoạch lắp đèn không?', 'Is light planned?')}</h3>
${
  promises.length === 0
    ? html`<p>${light.unlitM + light.unknownM < 0.5 ? say('Không có hẹn nào, vì đường đã có đèn.', 'Nothing is promised: the road is lit.') : say('Cổng này chưa ghi nhận cơ quan nào hẹn lắp đèn cho đường này.', 'No agency has promised light for this road, as far as this portal knows.')}</p>`
    : html`<ul class="promises">${promises.map((promise) => promiseItem(promise, language, say))}</ul>`
}
<h3>${say('Ai nói vậy, và khi nào?', 'Who says so, and when?')}</h3>
${segmentList(road, search)}
<p class="note">${say('Tính đến ngày', 'As of')} ${formatDate(page.on)}. <a href="/light?segment=${segments[0]?.id ?? ''}&on=${page.on}${language === 'en' ? '&lang=en' : ''}">${say('Xem trên bản đồ đêm', 'See it on the night map')}</a></p>
</article>`;
}

export function roadPage(page: RoadPage, search: PageSearch, publicUrl: string): Markup {
  const say = sayIn(search.lang);
  const { road, found } = page;
  return html`<section class="lead"><h1>${say('Đường của tôi đã có đèn chưa?', 'Is my road lit?')}</h1>
${searchForm(search, say)}</section>
${page.isUnknown ? html`<section class="card" role="status"><p>${say('Không còn đường này trong dữ liệu. Hãy tìm lại bằng tên.', 'This road is not in the data any more. Search for it by name.')}</p></section>` : NOTHING}
${road === null && found !== null ? foundList(found, search, say) : NOTHING}
${road === null ? NOTHING : roadAnswer(road, page, search)}
${
  road === null
    ? NOTHING
    : shareBlock({
        language: search.lang,
        link: `${publicUrl}${pageHref(ROAD_PATH, search, { road: road.id })}`,
        embed: null,
        title: road.name,
      })
}`;
}
