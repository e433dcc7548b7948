/** Enough to tell a road from the next, and no more of where somebody stands. */
const DECIMALS = 4;
const LONGEST_WAIT_MS = 20_000;

interface NearRoad {
  readonly id: number;
  readonly name: string;
  readonly metres: number;
  readonly units: readonly { readonly name: string }[];
}

function isNearRoad(value: unknown): value is NearRoad {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'id' in value && 'name' in value && 'metres' in value && 'units' in value && Array.isArray(value.units)
  );
}

/** What the portal answered; null: it did not. zod would weigh more than all of this page's scripts. */
async function ask(at: string): Promise<readonly NearRoad[] | null> {
  const response = await fetch(`/api/roads/near?at=${at}`, { headers: { Accept: 'application/json' } }).catch(
    () => null,
  );
  if (response === null || !response.ok) return null;
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('roads' in body) || !Array.isArray(body.roads))
    return null;
  return body.roads.filter(isNearRoad);
}

/** Roads around the phone, asked for by a press and never before. */
export function findNear(): void {
  const room = document.querySelector<HTMLElement>('[data-near]');
  const button = room?.querySelector<HTMLButtonElement>('[data-near-button]');
  const status = room?.querySelector<HTMLElement>('[data-near-status]');
  const list = room?.querySelector<HTMLElement>('[data-near-list]');
  if (room == null || button == null || status == null || list == null) return;
  if (!('geolocation' in navigator)) return;
  room.hidden = false;
  const { asking = '', refused = '', none = '', failed = '', found = '', away = '' } = button.dataset;
  const show = (roads: readonly NearRoad[]) => {
    list.replaceChildren(
      ...roads.map(({ id, name, metres, units }) => {
        const link = document.createElement('a');
        const search = new URLSearchParams(window.location.search);
        search.delete('q');
        search.set('road', String(id));
        link.href = `${window.location.pathname}?${search}`;
        const [strong, place, note] = ['strong', 'span', 'small'].map((tag) => document.createElement(tag));
        strong?.append(name);
        place?.append(units.map((unit) => unit.name).join(', '));
        note?.append(away.replace('{m}', String(Math.max(1, Math.round(metres)))));
        link.append(...[strong, place, note].flatMap((each) => (each === undefined ? [] : [each, ' '])));
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  };
  button.addEventListener('click', () => {
    status.textContent = asking;
    list.replaceChildren();
    navigator.geolocation.getCurrentPosition(
      async ({ coords: { longitude, latitude } }) => {
        const roads = await ask(`${longitude.toFixed(DECIMALS)},${latitude.toFixed(DECIMALS)}`);
        status.textContent = roads === null ? failed : roads.length === 0 ? none : found;
        show(roads ?? []);
      },
      () => {
        status.textContent = refused;
      },
      { enableHighAccuracy: true, timeout: LONGEST_WAIT_MS, maximumAge: 60_000 },
    );
  });
}
