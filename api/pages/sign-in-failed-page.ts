import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bilingual, Language } from '../../geodata/text/bilingual.ts';
import { type Markup, NOTHING } from './markup.ts';
import { sayIn } from './page-words.ts';

/** Why nobody is signed in after coming back from the provider. */
export type SignInFailure =
  | { readonly kind: 'stale' | 'refused' | 'disabled' }
  /** The provider vouched for somebody whom nobody linked to an account. */
  | { readonly kind: 'unlinked'; readonly subject: string }
  | { readonly kind: 'other'; readonly why: Bilingual; readonly status: ContentfulStatusCode };

interface FailedPage {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly body: Markup;
}

/** A plain page: what happened and what to do, and of the person nothing but the subject an administrator needs. */
export function signInFailedPage(failure: SignInFailure, language: Language): FailedPage {
  const { status, title, text, more = NOTHING } = wordsOf(failure, language);
  const say = sayIn(language);
  const again = `/sign-in${language === 'en' ? '?lang=en' : ''}`;
  const body = html`<main id="main"><section class="lead" role="alert"><h1>${title}</h1><p>${text}</p>${more}</section>
<p><a class="button" href="${again}">${say('Về trang đăng nhập', 'Back to signing in')}</a></p></main>`;
  return { status, title, body };
}

function wordsOf(
  failure: SignInFailure,
  language: Language,
): { status: ContentfulStatusCode; title: string; text: string; more?: Markup } {
  const say = sayIn(language);
  switch (failure.kind) {
    case 'stale':
      return {
        status: 400,
        title: say('Hãy đăng nhập lại từ đầu', 'Please begin again'),
        text: say(
          'Lượt đăng nhập này đã hết hạn, đã dùng rồi, hoặc bắt đầu ở trình duyệt khác.',
          'This sign-in is over, was used already, or began in another browser.',
        ),
      };
    case 'refused':
      return {
        status: 403,
        title: say('Chưa đăng nhập được', 'Not signed in'),
        text: say(
          'Nơi cấp tài khoản không xác nhận lượt đăng nhập này.',
          'The office that signs you in did not confirm this sign-in.',
        ),
      };
    case 'disabled':
      return {
        status: 403,
        title: say('Tài khoản đã bị khoá', 'The account is closed'),
        text: say(
          'Tài khoản của bạn trên cổng này đã bị khoá. Hãy hỏi quản trị viên của cổng.',
          'Your account of this portal is closed. Ask its administrator.',
        ),
      };
    case 'unlinked':
      return {
        status: 403,
        title: say('Bạn chưa có tài khoản trên cổng này', 'You have no account here yet'),
        text: say(
          'Hãy gửi mã dưới đây cho quản trị viên của cổng để được cấp quyền, rồi đăng nhập lại.',
          'Send this code to the administrator of the portal, who can give you access; then sign in again.',
        ),
        more: html`<p>${say('Mã định danh của bạn', 'Your subject')}: <strong><code>${failure.subject}</code></strong></p>`,
      };
    case 'other':
      return {
        status: failure.status,
        title: say('Chưa đăng nhập được', 'Not signed in'),
        text: `${failure.why[language]}.`,
      };
  }
}
