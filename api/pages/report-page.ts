import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { LONGEST_REPORT_NOTE, REPORT_KINDS, reportKindName } from '../../geodata/citizen/citizen-report.ts';
import { formatMetres } from '../../geodata/citizen/road-answer.ts';
import { PROBLEMS } from '../errors.ts';
import { type Markup, NOTHING } from './markup.ts';
import { ROAD_PATH } from './page-paths.ts';
import { type PageSearch, pageHref } from './page-search.ts';
import { sayIn } from './page-words.ts';

type ReportedRoad = { readonly id: number; readonly name: string; readonly lengthM: number };

function failureText(code: string, language: PageSearch['lang']): string {
  const known = Object.entries(PROBLEMS).find(([each]) => each === code);
  return (known?.[1] ?? PROBLEMS['invalid-request']).title[language];
}

function form(segment: number, search: PageSearch): Markup {
  const language = search.lang;
  const say = sayIn(language);
  return html`<form class="report-form" action="/api/citizen-reports" method="post" enctype="multipart/form-data" data-report
  data-sending="${say('Đang gửi…', 'Sending…')}" data-bad-photo="${say('Không đọc được ảnh này. Hãy chọn ảnh khác, hoặc gửi không kèm ảnh.', 'This picture cannot be read. Choose another, or send without one.')}">
  <input type="hidden" name="id" value="${randomUUID()}" /><input type="hidden" name="segment" value="${segment}" />
  ${language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : NOTHING}
  <fieldset><legend>${say('Bạn thấy gì?', 'What did you see?')}</legend>
    ${REPORT_KINDS.map((kind) => html`<label class="choice"><input type="radio" name="kind" value="${kind}" required /> ${reportKindName(kind)[language]}</label>`)}
  </fieldset>
  <label for="note">${say('Nói thêm, nếu muốn', 'Anything to add? (optional)')}</label>
  <textarea id="note" name="note" rows="3" maxlength="${LONGEST_REPORT_NOTE}" aria-describedby="note-help"></textarea>
  <p class="note" id="note-help">${say('Ví dụ: “trụ trước trường mẫu giáo”. Đừng ghi tên, số điện thoại của ai.', 'For example: “the post before the kindergarten”. Please write nobody’s name or number.')}</p>
  <div data-photo hidden><label for="photo">${say('Kèm một ảnh, nếu muốn', 'Add a picture (optional)')}</label>
    <input id="photo" name="photo" type="file" accept="image/*" disabled />
    <p class="note">${say('Vị trí, giờ chụp và tên máy ghi trong ảnh sẽ bị xoá.', 'Place, time and device written in the picture are removed.')}</p></div>
  <p class="note">${say('Không cần tên hay số điện thoại. Tin của bạn không hiện ra cho ai ngoài cán bộ phụ trách; họ xem rồi cho người đến kiểm tra.', 'No name or number is needed. Nobody sees this but the officers in charge, who send somebody to look.')}</p>
  <p role="status" data-status></p>
  <button class="button" type="submit">${say('Gửi tin báo', 'Send')}</button>
</form>`;
}

/** Tells of a broken or missing lamp; works as a plain form, a script only makes the picture smaller. */
export function reportPage(road: ReportedRoad | null, search: PageSearch): Markup {
  const say = sayIn(search.lang);
  const back = html`<p><a href="${pageHref(ROAD_PATH, search, { road: road?.id })}">← ${road?.name ?? say('Tìm đường', 'Find a road')}</a></p>`;
  if (search.sent !== undefined) {
    return html`<section class="lead"><h1>${say('Đã nhận tin báo. Cảm ơn bạn!', 'Received. Thank you!')}</h1>
<p>${say('Cán bộ phụ trách sẽ xem và cho người đến kiểm tra. Bản đồ chỉ đổi sau khi có người đến tận nơi.', 'The officers in charge will look at it and send somebody. The map changes only after that visit.')}</p>${back}</section>`;
  }
  if (road === null || search.segment === undefined) {
    return html`<section class="lead"><h1>${say('Bạn muốn báo về đường nào?', 'Which road is it about?')}</h1>${back}</section>`;
  }
  return html`<section class="lead"><h1>${say('Báo đèn hỏng hoặc chưa có đèn', 'Report a broken or missing lamp')}</h1>
<p><strong>${road.name}</strong> · ${say('đoạn dài', 'a part of')} ${formatMetres(road.lengthM, search.lang)}</p></section>
<section class="card">
${search.failed === undefined ? NOTHING : html`<p class="failure" role="alert">${say('Chưa gửi được', 'Not sent')}: ${failureText(search.failed, search.lang)}.</p>`}
${form(search.segment, search)}
</section>${back}`;
}
