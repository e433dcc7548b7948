import { foldKey } from '../../geodata/text/fold.ts';

/** Shows the communes whose name holds what is typed, with or without marks, and opens their districts. */
export function filterCommunes(): void {
  const input = document.querySelector<HTMLInputElement>('#filter');
  const room = input?.closest<HTMLElement>('.filter');
  if (input === null || room == null) return;
  room.hidden = false;
  const districts = [...document.querySelectorAll<HTMLDetailsElement>('.district')].map((district) => ({
    district,
    wasOpen: district.open,
    rows: [...district.querySelectorAll<HTMLElement>('li[data-name]')].map((row) => ({
      row,
      key: foldKey(row.dataset.name ?? ''),
    })),
  }));
  input.addEventListener('input', () => {
    const wanted = foldKey(input.value);
    for (const { district, wasOpen, rows } of districts) {
      let shown = 0;
      for (const { row, key } of rows) {
        row.hidden = wanted !== '' && !key.includes(wanted);
        if (!row.hidden) shown += 1;
      }
      district.hidden = shown === 0;
      district.open = wanted === '' ? wasOpen : shown > 0;
    }
  });
}
