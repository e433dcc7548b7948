import { shrinkPhoto } from '../field/data/shrink-photo.ts';

/** Null: none is to be sent. */
type Picture = Blob | 'unreadable' | null;

/** Offers a picture that is made smaller on the phone, as soon as it is chosen; `ready`: what is to be sent of it. */
export function offerPhoto(form: HTMLFormElement): { readonly ready: () => Promise<Picture> } {
  let picture: Promise<Picture> = Promise.resolve(null);
  const room = form.querySelector<HTMLElement>('[data-photo]');
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const told = form.querySelector<HTMLElement>('[data-photo-status]');
  const away = form.querySelector<HTMLButtonElement>('[data-photo-away]');
  const isOffered = room !== null && input !== null && told !== null && away !== null;
  if (isOffered && 'OffscreenCanvas' in window) {
    room.hidden = false;
    input.disabled = false;
    const { badPhoto = '', goodPhoto = '' } = form.dataset;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      away.hidden = file === undefined;
      told.textContent = '';
      if (file === undefined) {
        picture = Promise.resolve(null);
        return;
      }
      const asked = shrinkPhoto(file).catch(() => 'unreadable' as const);
      picture = asked;
      void asked.then((made) => {
        if (picture === asked) told.textContent = made === 'unreadable' ? badPhoto : goodPhoto;
      });
    });
    away.addEventListener('click', () => {
      input.value = '';
      input.dispatchEvent(new Event('change'));
      input.focus();
    });
  }
  return { ready: () => picture };
}
