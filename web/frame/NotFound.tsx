import './StatePage.css';
import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';

export function NotFound() {
  return (
    <main className="state-page">
      <h1>{m.not_found_title()}</h1>
      <p>{m.not_found_text()}</p>
      <Link to="/" className="state-action">
        {m.not_found_action()}
      </Link>
    </main>
  );
}
