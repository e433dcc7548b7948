/** A press on the map tells which commune that is and how it stands; the list says the same to everyone else. */
export function tellTapped(): void {
  const map = document.querySelector('.province-figure');
  const note = document.querySelector<HTMLElement>('[data-tapped]');
  if (map === null || note === null) return;
  map.addEventListener('click', (event) => {
    const path = event.target instanceof Element ? event.target.closest('.unit') : null;
    const text = path?.querySelector('title')?.textContent ?? null;
    for (const each of map.querySelectorAll('.tapped-unit')) each.classList.remove('tapped-unit');
    note.hidden = text === null;
    if (path === null || text === null) return;
    path.classList.add('tapped-unit');
    note.textContent = text;
  });
}
