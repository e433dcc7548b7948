import { keepDraft } from './keep-draft.ts';
import { offerPhoto } from './offer-photo.ts';

/** Sends the report without leaving the page, so that nothing typed is lost when that fails. The form itself needs no script. */
export function sendReport(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-report]');
  const status = form?.querySelector<HTMLElement>('[data-status]');
  if (form == null || status == null) return;
  const { sending = '', badPhoto = '', offline = '', refused = '', tooMany = '', taken = '' } = form.dataset;
  const draft = keepDraft(form);
  const photo = offerPhoto(form);
  let isSending = false;
  const send = async (): Promise<string> => {
    const picture = await photo.ready();
    if (picture === 'unreadable') return badPhoto;
    const response = await post(form, picture);
    if (response === null) return offline;
    if (response.status === 409) {
      draft.takeNewId();
      return taken;
    }
    if (response.status === 429) return tooMany;
    if (!response.ok) return `${refused}: ${await titleOf(response)}.`;
    draft.forget();
    thank(form);
    return '';
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    status.className = '';
    status.textContent = sending;
    void send().then((text) => {
      isSending = false;
      status.textContent = text;
      status.className = text === '' ? '' : 'failure';
    });
  });
}

/** Null: it did not arrive, or its answer did not. */
function post(form: HTMLFormElement, picture: Blob | null): Promise<Response | null> {
  const body = new FormData(form);
  body.delete('photo');
  if (picture !== null) body.set('photo', picture, 'photo.jpg');
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
  return fetch(form.action, { method: 'POST', body, headers }).catch(() => null);
}

/** What an RFC 9457 problem says of itself. */
async function titleOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const hasTitle = typeof problem === 'object' && problem !== null && 'title' in problem;
  return hasTitle ? String(problem.title) : String(response.status);
}

function thank(form: HTMLFormElement): void {
  const sent = document.querySelector<HTMLElement>('[data-sent]');
  const toSend = form.closest<HTMLElement>('[data-to-send]');
  if (sent === null || toSend === null) return;
  toSend.hidden = true;
  sent.hidden = false;
  sent.querySelector<HTMLElement>('h1')?.focus();
}
