import './ViewSwitch.css';
import { Link } from '@tanstack/react-router';
import { Moon, Sun } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import type { SharedSearch } from '../selection/search.ts';

function shared(search: SharedSearch): SharedSearch {
  const { on, knownOn, unit, map, lang } = search;
  return { on, knownOn, unit, map, lang };
}

/** Day: targets. Night: light. What both views share travels along. */
export function ViewSwitch() {
  return (
    <nav className="view-switch" aria-label={m.views()}>
      <Link to="/" search={shared} activeOptions={{ exact: true, includeSearch: false }}>
        <Sun size={15} aria-hidden /> <span>{m.view_targets()}</span>
      </Link>
      <Link to="/light" search={shared} activeOptions={{ includeSearch: false }}>
        <Moon size={15} aria-hidden /> <span>{m.view_light()}</span>
      </Link>
    </nav>
  );
}
