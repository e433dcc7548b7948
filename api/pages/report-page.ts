import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import {
  LONGEST_REPORT_NOTE,
  REPORT_KINDS,
  type ReportKind,
  reportKindName,
} from '../../geodata/citizen/citizen-report.ts';
import { formatMetres } from '../../geodata/citizen/road-answer.ts';
import type { Bilingual } from '../../geodata/text/bilingual.ts';
import { PROBLEMS, type ProblemCode } from '../errors.ts';
import { type Markup, NOTHING } from './markup.ts';
import { REPORT_PATH, ROAD_PATH } from './page-paths.ts';
import { type PageSearch, pageHref } from './page-search.ts';
import { sayIn } from './page-words.ts';
import type { RoadPage } from './read-road.ts';
import { roadSvg } from './road-svg.ts';

export type ReportedRoad = NonNullable<RoadPage['road']>;

/** What somebody had written into the form when it could not be taken; `why` it could not. */
export interface TypedReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly note: string;
  readonly why: ProblemCode;
}

/** Said to residents in their words; the rest as the API says it. */
const FAILURES: Partial<Record<ProblemCode, Bilingual>> = {
  'too-many-requests': {
    vi: 'Đã có nhiều tin gửi từ mạng này. Xin gửi lại sau một giờ',
    en: 'Many reports came from this network. Please send it again in an hour',
  },
  conflict: {
    vi: 'Tin bạn gửi trước đã được nhận rồi. Nếu đây là một tin khác, xin bấm gửi lần nữa',
    en: 'What you sent before has been received. If this is another report, press send again',
  },
};

function failureText(code: ProblemCode, language: PageSearch['lang']): string {
  return (FAILURES[code] ?? PROBLEMS[code].title)[language];
}

function failure(code: ProblemCode, search: PageSearch): Markup {
  const say = sayIn(search.lang);
  return html`<p class="failure" role="alert">${say('Chưa gửi được', 'Not sent')}: ${failureText(code, search.lang)}. ${say('Những gì bạn đã ghi vẫn còn dưới đây.', 'What you wrote is still below.')}</p>`;
}

function form(segment: number, search: PageSearch, typed: TypedReport | null): Markup {
  const language = search.lang;
  const say = sayIn(language);
  // The id of a report that was taken belongs to it.
  const id = typed === null || typed.why === 'conflict' ? randomUUID() : typed.id;
  return html`<form class="report-form" action="/api/citizen-reports" method="post" enctype="multipart/form-data" data-report
  data-sending="${say('Đang gửi…', 'Sending…')}"
  data-bad-photo="${say('Không đọc được ảnh này. Hãy chọn ảnh khác, hoặc gửi không kèm ảnh.', 'This picture cannot be read. Choose another, or send without one.')}"
  data-good-photo="${say('Ảnh đã thu nhỏ, sẽ gửi kèm.', 'The picture was made smaller and will be sent along.')}"
  data-offline="${say('Chưa gửi được: không có mạng. Những gì bạn đã ghi vẫn còn đây, hãy bấm gửi lại khi có mạng.', 'Not sent: there is no network. What you wrote is still here; press send again once there is.')}"
  data-refused="${say('Chưa gửi được', 'Not sent')}"
  data-too-many="${failureText('too-many-requests', language)}."
  data-taken="${failureText('conflict', language)}.">
  <input type="hidden" name="id" value="${id}" /><input type="hidden" name="segment" value="${segment}" />
  ${language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : NOTHING}
  <fieldset><legend>${say('Bạn thấy gì?', 'What did you see?')}</legend>
    ${REPORT_KINDS.map((kind) => html`<label class="choice"><input type="radio" name="kind" value="${kind}" required ${typed?.kind === kind ? html`checked` : NOTHING} /> ${reportKindName(kind)[language]}</label>`)}
  </fieldset>
  <label for="note">${say('Nói thêm, nếu muốn', 'Anything to add? (optional)')}</label>
  <textarea id="note" name="note" rows="3" maxlength="${LONGEST_REPORT_NOTE}" aria-describedby="note-help">${typed?.note ?? ''}</textarea>
  <p class="note" id="note-help">${say('Ví dụ: “trụ trước trường mẫu giáo”. Đừng ghi tên, số điện thoại của ai.', 'For example: “the post before the kindergarten”. Please write nobody’s name or number.')}</p>
  <div data-photo hidden><label for="photo">${say('Kèm một ảnh, nếu muốn', 'Add a picture (optional)')}</label>
    <input id="photo" name="photo" type="file" accept="image/*" disabled aria-describedby="photo-help" />
    <p class="note" role="status" data-photo-status></p>
    <button class="quiet" type="button" data-photo-away hidden>${say('Bỏ ảnh', 'Leave the picture out')}</button>
    <p class="note" id="photo-help">${say('Vị trí, giờ chụp và tên máy ghi trong ảnh sẽ bị xoá.', 'Place, time and device written in the picture are removed.')}</p></div>
  <noscript><p class="note">${say('Trình duyệt của bạn không chạy JavaScript nên không kèm ảnh được; tin báo vẫn gửi được.', 'Your browser runs no JavaScript, so no picture can be added; the report can be sent all the same.')}</p></noscript>
  <p class="note">${say('Không cần tên hay số điện thoại. Tin của bạn không hiện ra cho ai ngoài cán bộ phụ trách; họ xem rồi cho người đến kiểm tra.', 'No name or number is needed. Nobody sees this but the officers in charge, who send somebody to look.')}</p>
  <p role="status" data-status></p>
  <button class="button" type="submit">${say('Gửi tin báo', 'Send')}</button>
</form>`;
}

/** Said once the report is in; the heading is given the focus by the script that sent it. */
function thanks(search: PageSearch): Markup {
  const say = sayIn(search.lang);
  return html`<h1 tabindex="-1">${say('Đã nhận tin báo. Cảm ơn bạn!', 'Received. Thank you!')}</h1>
<p>${say('Cán bộ phụ trách sẽ xem và cho người đến kiểm tra. Bản đồ chỉ đổi sau khi có người đến tận nơi.', 'The officers in charge will look at it and send somebody. The map changes only after that visit.')}</p>`;
}

/** Which part of the road is spoken of, drawn, with the way to the parts beside it. */
function partOf({ name, segments, units }: ReportedRoad, segment: number, search: PageSearch): Markup {
  const { lang } = search;
  const say = sayIn(lang);
  const at = segments.findIndex(({ id }) => id === segment);
  const own = segments[at];
  if (own === undefined) return html`<p><strong>${name}</strong></p>`;
  const number = at + 1;
  const where =
    units.length > 1 && own.units.length > 0 ? ` · ${own.units.map((unit) => unit.name).join(', ')}` : '';
  const many =
    segments.length > 1
      ? ` · ${say(`đoạn ${number} trong ${segments.length} đoạn`, `part ${number} of ${segments.length}`)}`
      : '';
  const beside = (index: number, text: (n: number) => string) => {
    const other = segments[index];
    return other === undefined
      ? NOTHING
      : html`<a href="${pageHref(REPORT_PATH, search, { segment: other.id })}">${text(index + 1)}</a>`;
  };
  const label = say(
    `Hình vẽ ${name}, đoạn ${number} có nền trắng`,
    `Drawing of ${name}; part ${number} lies on a white band`,
  );
  return html`<p><strong>${name}</strong>${many}${where} · ${formatMetres(own.lengthM, lang)}</p>
${roadSvg(segments, label, segments.length > 1 ? own : undefined)}
${
  segments.length === 1
    ? NOTHING
    : html`<nav class="beside-parts" aria-label="${say('Các đoạn bên cạnh', 'Parts beside it')}"><span class="note">${say('Không phải đoạn này?', 'Not this part?')}</span> ${beside(at - 1, (n) => say(`← Đoạn ${n}`, `← Part ${n}`))} ${beside(at + 1, (n) => say(`Đoạn ${n} →`, `Part ${n} →`))}</nav>`
}`;
}

/** Tells of a broken or missing lamp; works as a plain form, a script adds the picture and sends without leaving the page. */
export function reportPage(
  road: ReportedRoad | null,
  search: PageSearch,
  typed: TypedReport | null = null,
): Markup {
  const say = sayIn(search.lang);
  const back = html`<p><a href="${pageHref(ROAD_PATH, search, { road: road?.id })}">← ${road?.name ?? say('Tìm đường', 'Find a road')}</a></p>`;
  if (search.sent !== undefined) return html`<section class="lead">${thanks(search)}${back}</section>`;
  if (search.segment === undefined || (road === null && typed === null)) {
    return html`<section class="lead"><h1>${say('Bạn muốn báo về đường nào?', 'Which road is it about?')}</h1>${back}</section>`;
  }
  return html`<section class="lead" data-sent hidden>${thanks(search)}</section>
<div data-to-send><section class="lead"><h1>${say('Báo đèn hỏng hoặc chưa có đèn', 'Report a broken or missing lamp')}</h1>
${road === null ? NOTHING : partOf(road, search.segment, search)}</section>
<section class="card">
${typed === null ? NOTHING : failure(typed.why, search)}
${form(search.segment, search, typed)}
</section></div>${back}`;
}
