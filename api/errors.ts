import type { Bilingual } from '../geodata/text/bilingual.ts';

interface ProblemKind {
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 408 | 409 | 413 | 415 | 422 | 429 | 431 | 500 | 503;
  readonly title: Bilingual;
}

/** Every way a request can fail and the status it answers with: nothing else maps an error to a status. */
export const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
  },
  'sign-in-needed': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Signing in is needed' },
  },
  'wrong-credentials': {
    status: 401,
    title: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng', en: 'The name or the password is wrong' },
  },
  'code-needed': {
    status: 401,
    title: { vi: 'Cần thêm mã xác thực', en: 'A code is needed too' },
  },
  'wrong-code': {
    status: 401,
    title: { vi: 'Mã xác thực không đúng hoặc đã dùng', en: 'The code is wrong or was used already' },
  },
  'locked-out': {
    status: 429,
    title: {
      vi: 'Đã sai quá nhiều lần, hãy đợi rồi thử lại',
      en: 'Too many failed tries: wait, then try again',
    },
  },
  'too-many-requests': {
    status: 429,
    title: {
      vi: 'Quá nhiều yêu cầu, hãy đợi rồi thử lại',
      en: 'Too many requests: wait, then try again',
    },
  },
  'foreign-origin': {
    status: 403,
    title: {
      vi: 'Yêu cầu đến từ một trang khác nên bị từ chối',
      en: 'The request comes from another site and is refused',
    },
  },
  'not-allowed': {
    status: 403,
    title: { vi: 'Tài khoản này không có quyền làm việc đó', en: 'This account may not do that' },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không có địa chỉ này', en: 'There is nothing at this address' },
  },
  'unknown-unit': {
    status: 404,
    title: { vi: 'Không có đơn vị này', en: 'There is no such unit' },
  },
  'unknown-plan': {
    status: 404,
    title: { vi: 'Không có kế hoạch này', en: 'There is no such plan' },
  },
  'unknown-target': {
    status: 404,
    title: { vi: 'Không có chỉ tiêu này', en: 'There is no such target' },
  },
  'unknown-segment': {
    status: 404,
    title: { vi: 'Không có đoạn đường này', en: 'There is no such road segment' },
  },
  'unknown-promise': {
    status: 404,
    title: { vi: 'Không có lời hứa này', en: 'There is no such promise' },
  },
  'unknown-scenario': {
    status: 404,
    title: { vi: 'Không có phương án này', en: 'There is no such scenario' },
  },
  'unknown-layer': {
    status: 404,
    title: { vi: 'Không có lớp bản đồ này', en: 'There is no such map layer' },
  },
  'method-not-allowed': {
    status: 405,
    title: { vi: 'Phương thức không được dùng ở đây', en: 'This method is not allowed here' },
  },
  'not-acceptable': {
    status: 406,
    title: { vi: 'Không có định dạng được yêu cầu', en: 'None of the formats asked for is offered' },
  },
  conflict: {
    status: 409,
    title: {
      vi: 'Có người khác vừa thay đổi, chưa lưu gì',
      en: 'Someone else changed it since; nothing was saved',
    },
  },
  'request-too-slow': {
    status: 408,
    title: { vi: 'Yêu cầu gửi quá chậm', en: 'The request took too long to arrive' },
  },
  'lit-since': {
    status: 409,
    title: {
      vi: 'Có đoạn nay đã có đèn',
      en: 'Some stretches have light by now',
    },
  },
  'promise-stands': {
    status: 409,
    title: { vi: 'Đã có lời hứa khác trên những đoạn này', en: 'Other promises stand for these stretches' },
  },
  'too-large': {
    status: 413,
    title: { vi: 'Yêu cầu quá lớn', en: 'The request is too large' },
  },
  'unsupported-media': {
    status: 415,
    title: { vi: 'Không nhận kiểu nội dung này', en: 'A body of this type is not taken here' },
  },
  'answer-too-large': {
    status: 422,
    title: { vi: 'Kết quả quá lớn, hãy thu hẹp phạm vi', en: 'The answer is too large: ask for less' },
  },
  refused: {
    status: 422,
    title: { vi: 'Nội dung không hợp lệ, chưa lưu gì', en: 'The content is not valid; nothing was saved' },
  },
  'headers-too-large': {
    status: 431,
    title: { vi: 'Phần đầu của yêu cầu quá lớn', en: 'The request headers are too large' },
  },
  internal: {
    status: 500,
    title: { vi: 'Lỗi máy chủ', en: 'The server failed' },
  },
  'database-away': {
    status: 503,
    title: { vi: 'Cơ sở dữ liệu tạm thời không trả lời', en: 'The database does not answer for now' },
  },
  'not-ready': {
    status: 503,
    title: { vi: 'Cổng chưa sẵn sàng', en: 'The portal is not ready yet' },
  },
  'nothing-published': {
    status: 503,
    title: { vi: 'Chưa có dữ liệu nào được công bố', en: 'Nothing has been published yet' },
  },
  'too-busy': {
    status: 503,
    title: {
      vi: 'Đang có quá nhiều lượt tải nhiều phiếu, hãy thử lại sau ít phút',
      en: 'Too many batches of reports are being made: try again in a few minutes',
    },
  },
  'sign-in-off': {
    status: 503,
    title: {
      vi: 'Cổng này chưa bật đăng nhập (thiếu SESSION_SECRET)',
      en: 'Signing in is off here (SESSION_SECRET is missing)',
    },
  },
  'oidc-off': {
    status: 404,
    title: {
      vi: 'Cổng này không đăng nhập qua tài khoản cơ quan',
      en: 'Nobody signs in through an office here',
    },
  },
  'provider-away': {
    status: 503,
    title: {
      vi: 'Nơi cấp tài khoản cơ quan không trả lời, hãy thử lại sau',
      en: 'The office that signs you in does not answer: try again later',
    },
  },
  'sign-in-stale': {
    status: 400,
    title: {
      vi: 'Lượt đăng nhập này đã hết hạn hoặc bắt đầu ở trình duyệt khác',
      en: 'This sign-in is over, or began in another browser',
    },
  },
  'took-too-long': {
    status: 503,
    title: { vi: 'Truy vấn quá lâu nên đã dừng', en: 'The query took too long and was stopped' },
  },
} as const satisfies Record<string, ProblemKind>;
export type ProblemCode = keyof typeof PROBLEMS;

/** One input at fault: the value seen and the value wanted. */
export interface FieldFault {
  readonly field: string;
  readonly message: Bilingual;
  readonly value?: string | undefined;
  readonly wanted?: string | undefined;
}

/** The request cannot be answered as asked; the caller is told why. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly faults: readonly FieldFault[];
  /** Seconds after which asking again makes sense. */
  readonly retryAfterS: number | undefined;

  constructor(
    code: ProblemCode,
    faults: readonly FieldFault[] = [],
    options: ErrorOptions & { readonly retryAfterS?: number } = {},
  ) {
    super(`${code}${faults.map((fault) => ` ${fault.field}: ${fault.message.en}`).join(';')}`, options);
    this.code = code;
    this.faults = faults;
    this.retryAfterS = options.retryAfterS;
  }
}
