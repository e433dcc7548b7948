import './ViewSwitch.css';
import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { VIEWS } from './views.ts';

/** What every view shares travels along: target, days, unit, camera. */
export function ViewSwitch() {
  return (
    <nav className="view-switch" aria-label={m.views()}>
      {VIEWS.map(({ to, Icon, label }) => (
        <Link key={to} to={to} search={keepShared} activeOptions={{ exact: true, includeSearch: false }}>
          <Icon size={17} aria-hidden /> <span>{label()}</span>
        </Link>
      ))}
    </nav>
  );
}
