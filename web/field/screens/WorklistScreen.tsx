import { ArrowLeft, LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { stretchesHere } from '../../../geodata/field/local-edit.ts';
import { isOpen } from '../../../geodata/field/queue.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { lookLabel } from '../../light/panels/look-label.ts';
import { lookOfSpan } from '../../light/panels/span-notes.ts';
import { m } from '../../paraglide/messages.js';
import { getLocale } from '../../paraglide/runtime.js';
import type { Worklist } from '../data/field-database.ts';
import type { useFieldPlace } from '../data/field-place.ts';
import type { Field } from '../data/use-field.ts';
import { usePosition } from '../data/use-position.ts';
import { FieldMap } from './FieldMap.tsx';
import { SegmentSheet } from './SegmentSheet.tsx';

type Props = {
  readonly field: Field;
  readonly worklist: Worklist;
  readonly chosen: number | null;
  readonly go: ReturnType<typeof useFieldPlace>['go'];
};

const LOOKS = ['lit', 'broken', 'unlit', 'unknown'] as const;

/** One list: its map, and below it its segments or the one that is being told. */
export function WorklistScreen({ field, worklist, chosen, go }: Props) {
  const [wantsPosition, setWantsPosition] = useState(false);
  const position = usePosition(wantsPosition);
  const fix = position.name === 'found' ? position.fix : null;
  const { segments } = worklist.content;
  const segment = segments.find(({ segmentId }) => segmentId === chosen) ?? null;
  const choose = (segmentId: number) => go({ list: worklist.id, segment: segmentId });
  return (
    <div className="field-split">
      <div className="field-map-room">
        <FieldMap
          content={worklist.content}
          items={field.items}
          chosen={chosen}
          fix={fix}
          onChoose={choose}
        />
        <button
          type="button"
          className="field-locate"
          aria-pressed={wantsPosition}
          onClick={() => setWantsPosition((wanted) => !wanted)}
        >
          <LocateFixed size={20} aria-hidden />
          <span>{positionText(position.name)}</span>
        </button>
      </div>
      <section className="field-sheet">
        {segment === null ? (
          <>
            <button type="button" className="field-back" onClick={() => go({})}>
              <ArrowLeft size={18} aria-hidden /> {m.field_lists()}
            </button>
            <h2>{worklist.name}</h2>
            <ul className="field-legend" aria-label={m.field_legend()}>
              {LOOKS.map((look) => (
                <li key={look} className={`is-${look}`}>
                  {lookLabel(look, getLocale())}
                </li>
              ))}
            </ul>
            <ol className="field-segments">
              {segments.map((each) => {
                const isEdited = field.items.some(
                  (item) =>
                    item.segmentId === each.segmentId && item.worklistId === worklist.id && isOpen(item),
                );
                const isSent = field.items.some(
                  (item) =>
                    item.segmentId === each.segmentId && item.kind === 'edit' && item.state.name === 'sent',
                );
                const looks = [...new Set(stretchesHere(each, field.items).map(lookOfSpan))];
                return (
                  <li key={each.segmentId}>
                    <button type="button" onClick={() => choose(each.segmentId)}>
                      <strong>{each.routeName}</strong>
                      <span>
                        {formatNumber(each.lengthM, getLocale())} m ·{' '}
                        {looks.map((look) => lookLabel(look, getLocale())).join(' / ')}
                      </span>
                      {isEdited ? (
                        <span className="field-open">{m.field_state_waiting()}</span>
                      ) : isSent ? (
                        <span className="field-done">{m.field_state_sent()}</span>
                      ) : null}
                    </button>
                  </li>
                );
              })}
            </ol>
          </>
        ) : (
          <SegmentSheet
            key={segment.segmentId}
            segment={segment}
            worklist={worklist}
            field={field}
            fix={fix}
            onBack={() => go({ list: worklist.id })}
          />
        )}
      </section>
    </div>
  );
}

function positionText(name: ReturnType<typeof usePosition>['name']): string {
  switch (name) {
    case 'off':
      return m.field_locate();
    case 'searching':
      return m.field_locating();
    case 'found':
      return m.field_located();
    case 'denied':
      return m.field_locate_denied();
    case 'unavailable':
      return m.field_locate_unavailable();
  }
}
