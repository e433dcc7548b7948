import '../frame/StatePage.css';
import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';

/** The link names a unit that this unit tree does not have. */
export function UnknownUnit({ code }: { readonly code: string }) {
  return (
    <main className="state-page">
      <h1>{m.profile_unknown_title()}</h1>
      <p>{m.profile_unknown_text({ code })}</p>
      <Link
        to="/profile"
        search={(search) => ({ ...keepShared(search), unit: undefined })}
        className="state-action"
      >
        {m.profile_unknown_action()}
      </Link>
    </main>
  );
}
