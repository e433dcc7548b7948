import '../tools/ToolDialog.css';
import './Scenarios.css';
import { Link } from '@tanstack/react-router';
import { Save } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import type { SaveProps } from './SaveScenario.tsx';

const SaveScenario = lazy(() =>
  import('./SaveScenario.tsx').then(({ SaveScenario }) => ({ default: SaveScenario })),
);

/** Saves what the budget chose, and leads to what was saved. */
export function SaveScenarioButton(props: SaveProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <footer className="scenario-row">
      <button
        type="button"
        className="action"
        disabled={props.choice.count === 0}
        onClick={() => setOpen(true)}
      >
        <Save size={15} aria-hidden /> {m.scenario_save()}
      </button>
      <Link to="/scenarios" className="quiet-action" search={keepShared}>
        {m.scenarios_all()}
      </Link>
      {isOpen ? (
        <Suspense fallback={null}>
          <SaveScenario {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </footer>
  );
}
