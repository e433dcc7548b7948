import { m } from '../paraglide/messages.js';

/** The shape of the page while its figures are on the way. */
export function LoadingView() {
  return (
    <main className="view" aria-busy="true">
      <div className="left-panel panel" aria-label={m.loading()} role="status">
        <div className="skeleton-lines">
          <div className="skeleton" style={{ height: 40, width: '70%' }} />
          <div className="skeleton" style={{ height: 56, width: '45%' }} />
          {Array.from({ length: 7 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: seven lines alike
            <div key={i} className="skeleton" style={{ height: 30 }} />
          ))}
        </div>
      </div>
    </main>
  );
}
