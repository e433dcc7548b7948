const AWAY = 16;

/** Puts a card beside the pointer, inside the stage. Written past React: this follows every movement of the pointer. */
export function placeCard(
  card: HTMLDivElement | null,
  { x, y }: { readonly x: number; readonly y: number },
  stage: HTMLElement,
): void {
  if (card === null) return;
  const toLeft = x + AWAY + card.offsetWidth > stage.clientWidth;
  const above = y + AWAY + card.offsetHeight > stage.clientHeight;
  const left = toLeft ? x - AWAY - card.offsetWidth : x + AWAY;
  const top = above ? y - AWAY - card.offsetHeight : y + AWAY;
  card.style.transform = `translate(${left}px, ${top}px)`;
  card.style.visibility = 'visible';
}
