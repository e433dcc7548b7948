/** Offers a picture, made smaller before it leaves the phone, and lets nobody press twice. The form itself needs no script. */
export function sendReport(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-report]');
  const room = form?.querySelector<HTMLElement>('[data-photo]');
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]');
  const status = form?.querySelector<HTMLElement>('[data-status]');
  if (form == null || room == null || input == null || status == null) return;
  const { sending = '', badPhoto = '' } = form.dataset;
  if ('OffscreenCanvas' in window) {
    room.hidden = false;
    input.disabled = false;
  }
  let isReady = false;
  form.addEventListener('submit', (event) => {
    if (isReady) return;
    const [file] = input.files ?? [];
    status.textContent = sending;
    if (file === undefined) {
      // An empty file field would be sent as a file of no bytes.
      input.disabled = true;
      isReady = true;
      return;
    }
    event.preventDefault();
    void shrunk(file).then(
      (photo) => {
        const small = new DataTransfer();
        small.items.add(new File([photo], 'photo.jpg', { type: 'image/jpeg' }));
        input.files = small.files;
        isReady = true;
        form.submit();
      },
      () => {
        status.textContent = badPhoto;
      },
    );
  });
}

async function shrunk(file: File): Promise<Blob> {
  const { shrinkPhoto } = await import('../field/data/shrink-photo.ts');
  return shrinkPhoto(file);
}
