import '../overview/OverviewView.css';
import '../planning/Planning.css';
import './Scenarios.css';
import '../frame/StatePage.css';
import { Link } from '@tanstack/react-router';
import { FailedState } from '../frame/FailedState.tsx';
import { LoadingView } from '../frame/LoadingView.tsx';
import { m } from '../paraglide/messages.js';
import { useKnown } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { ScenariosPage } from './ScenariosPage.tsx';

/** Saved answers to "what if": a planner's page. */
export function ScenariosView() {
  const state = useKnown();
  if (state.status === 'failed') return <FailedState error={state.error} onRetry={state.retry} />;
  if (state.status === 'loading') return <LoadingView />;
  if (state.known.isPlanner) return <ScenariosPage known={state.known} />;
  return (
    <main className="state-page">
      <h1>{m.scenarios_no_right()}</h1>
      <p>{m.scenarios_no_right_text()}</p>
      <Link to="/promises" search={keepShared} className="state-action">
        {m.promises_title()}
      </Link>
    </main>
  );
}
