import type { SegmentDetail } from '../../../geodata/contract/segment-detail.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { lookLabel } from './look-label.ts';
import { lookOfSpan } from './span-notes.ts';

const share = (part: number, whole: number) => `${Math.max(0, Math.min(100, (part / whole) * 100))}%`;

/**
 * The segment stretched straight, each part in the look it has on the map; what no span covers is not surveyed.
 * Below it a mark for each promise.
 */
export function SpanStrip({ detail: { spans, promises, lengthM } }: { readonly detail: SegmentDetail }) {
  const language = useLanguage();
  const told = spans
    .map((span) =>
      m.light_strip({
        from: formatNumber(span.fromM, language),
        to: formatNumber(span.toM, language),
        state: lookLabel(lookOfSpan(span), language),
      }),
    )
    .join('; ');
  return (
    <div className="span-strip" role="img" aria-label={told || lookLabel('unknown', language)}>
      <span className="span-road">
        {spans.map((span) => (
          <span
            key={span.fromM}
            className={`is-${lookOfSpan(span)}`}
            style={{ left: share(span.fromM, lengthM), width: share(span.toM - span.fromM, lengthM) }}
          />
        ))}
      </span>
      <span className="span-promises">
        {promises.map((promise) => (
          <span
            key={`${promise.fromM} ${promise.promisedOn} ${promise.status}`}
            style={{
              left: share(promise.fromM, lengthM),
              width: share(promise.toM - promise.fromM, lengthM),
            }}
          />
        ))}
      </span>
      <span className="span-scale">
        <span>0</span>
        <span>{m.light_metres({ n: formatNumber(lengthM, language) })}</span>
      </span>
    </div>
  );
}
