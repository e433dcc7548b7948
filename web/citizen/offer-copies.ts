/** Buttons that copy a text, where the browser lets a page do so; selecting the text by hand works everywhere. */
export function offerCopies(): void {
  if (!('clipboard' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const source = document.getElementById(button.dataset.copy ?? '');
    if (!(source instanceof HTMLTextAreaElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(source.value).then(
        () => {
          button.textContent = button.dataset.done ?? '';
        },
        () => source.select(),
      );
    });
  }
}
