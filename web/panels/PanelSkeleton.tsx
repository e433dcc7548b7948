import { m } from '../paraglide/messages.js';

/** The shape of a unit while its panel is on the way. */
export function PanelSkeleton() {
  return (
    <div className="skeleton-lines" role="status" aria-label={m.loading()}>
      <div className="skeleton" style={{ height: 44, width: '70%' }} />
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className="skeleton" style={{ height: 52 }} />
      ))}
    </div>
  );
}
