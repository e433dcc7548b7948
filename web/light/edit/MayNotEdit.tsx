import '../panels/DarkPanel.css';
import './EditPanel.css';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { m } from '../../paraglide/messages.js';

/** Who may not edit light is told so, and how one may. */
export function MayNotEdit({ tabs }: { readonly tabs: ReactNode }) {
  return (
    <div className="edit-panel budget-panel">
      <header>{tabs}</header>
      <div className="edit-body">
        <p className="edit-note" role="status">
          {m.edit_no_permission()}
        </p>
        <p className="edit-ways">
          <Link
            className="is-main"
            to="/sign-in"
            search={{ to: window.location.pathname + window.location.search }}
          >
            {m.sign_in()}
          </Link>
        </p>
      </div>
    </div>
  );
}
