import './StatePage.css';
import { m } from '../paraglide/messages.js';

/** Nothing is published yet: no fault of the reader. */
export function EmptyState() {
  return (
    <main className="state-page">
      <h1>{m.empty_title()}</h1>
      <p>{m.empty_text()}</p>
    </main>
  );
}
