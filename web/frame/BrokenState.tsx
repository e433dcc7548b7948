import './StatePage.css';
import { m } from '../paraglide/messages.js';

/** A view that cannot go on: mostly a page older than the portal's newest version, whose files are gone. */
export function BrokenState() {
  return (
    <main className="state-page" role="alert">
      <h1>{m.broken_title()}</h1>
      <p>{m.broken_text()}</p>
      <button type="button" className="state-action" onClick={() => window.location.reload()}>
        {m.broken_reload()}
      </button>
    </main>
  );
}
