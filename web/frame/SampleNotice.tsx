import './SampleNotice.css';
import type { Meta } from '../../geodata/contract/meta.ts';
import { m } from '../paraglide/messages.js';

/** What is made up says so, always, beside the map it is drawn on. */
export function SampleNotice({ sample }: { readonly sample: Meta['sample'] }) {
  const hasSampleData = sample.figures || sample.roads;
  if (!hasSampleData && !sample.borders) return null;
  return (
    <p className="sample-notice">
      {hasSampleData ? <strong>{m.sample_data()}</strong> : null}
      {hasSampleData && sample.borders ? ' · ' : null}
      {sample.borders ? <span>{m.sample_borders()}</span> : null}
    </p>
  );
}
