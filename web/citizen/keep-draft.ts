const FIELDS = ['id', 'kind', 'note'] as const;

export interface Draft {
  /** It was sent. */
  readonly forget: () => void;
  /** The id was of another report: what is sent next is one of its own. */
  readonly takeNewId: () => void;
}

/**
 * What is typed into the form survives a reload in this tab, its id with it: sent again it is the same report. Nothing is
 * kept once it is sent, or when the tab closes.
 */
export function keepDraft(form: HTMLFormElement): Draft {
  const name = `report of segment ${String(new FormData(form).get('segment'))}`;
  const store = storeOfTab();
  const keep = () => {
    const typed = new FormData(form);
    store?.setItem(
      name,
      JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, typed.get(field)]))),
    );
  };
  const isFresh = new FormData(form).get('kind') === null;
  if (isFresh) restore(form, store?.getItem(name) ?? null);
  form.addEventListener('input', keep);
  return {
    forget: () => store?.removeItem(name),
    takeNewId: () => {
      const id = form.elements.namedItem('id');
      if (id instanceof HTMLInputElement) id.value = randomId();
      keep();
    },
  };
}

/** A random UUID (RFC 9562, version 4); `crypto.randomUUID` is not there on a page that came without TLS. */
function randomId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte, at) => (at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Null where the browser keeps nothing for this site. */
function storeOfTab(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

function restore(form: HTMLFormElement, text: string | null): void {
  if (text === null) return;
  const typed: unknown = JSON.parse(text);
  if (typeof typed !== 'object' || typed === null) return;
  const values = new Map(Object.entries(typed));
  for (const field of FIELDS) {
    const value: unknown = values.get(field);
    const control = form.elements.namedItem(field);
    if (typeof value !== 'string') continue;
    if (control instanceof RadioNodeList || control instanceof HTMLInputElement) control.value = value;
    if (control instanceof HTMLTextAreaElement) control.value = value;
  }
}
