import { m } from '../../paraglide/messages.js';

/** No commune fits the filter: says so, and how to get back. */
export function NothingFits({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="matrix-nothing">
      <h2>{m.matrix_nothing_title()}</h2>
      <p>{m.matrix_nothing_text()}</p>
      <button type="button" onClick={onClear}>
        {m.matrix_clear()}
      </button>
    </div>
  );
}
