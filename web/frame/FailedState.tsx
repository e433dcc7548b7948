import './StatePage.css';
import { ApiFailure } from '../client.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly error: unknown; readonly onRetry: () => void };

/** Says what went wrong in plain words and what to do next. */
export function FailedState({ error, onRetry }: Props) {
  const problem = error instanceof ApiFailure ? error.problem : null;
  const isUnreachable = error instanceof ApiFailure && problem === null;
  return (
    <main className="state-page" role="alert">
      <h1>{problem?.title ?? (isUnreachable ? m.failed_unreachable_title() : m.failed_title())}</h1>
      <p>{problem?.detail ?? (isUnreachable ? m.failed_unreachable_text() : m.failed_text())}</p>
      {problem?.requestId === undefined ? null : (
        <p className="state-note">{m.failed_request({ id: problem.requestId })}</p>
      )}
      <button type="button" className="state-action" onClick={onRetry}>
        {m.retry()}
      </button>
    </main>
  );
}
