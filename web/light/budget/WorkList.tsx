import { useState } from 'react';
import type { Scenario } from '../../../geodata/budget/scenario.ts';
import type { Steadiness } from '../../../geodata/budget/sensitivity.ts';
import { formatDong } from '../../../geodata/budget/work-text.ts';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { LightMark } from '../panels/LightMark.tsx';
import { ListLine } from '../pointing/ListLine.tsx';
import { NOWHERE, type OnMap } from '../pointing/on-map.ts';
import { whyOf } from './line-wording.ts';
import { PinButtons } from './PinButtons.tsx';
import { pinOf } from './pins.ts';

type Props = {
  readonly lines: readonly WorkLine[];
  readonly count: number;
  readonly scenario: Scenario;
  readonly steadiness: ReadonlyMap<number, Steadiness> | null;
  readonly nameOf: (code: string) => string | null;
  readonly onOpen: (line: WorkLine) => void;
  readonly onPointAt: (onMap: OnMap) => void;
  readonly onPin: (segment: number, pin: 'in' | 'out') => void;
};

const PAGE = 25;

/** What to light first, line by line, with what speaks for it. */
export function WorkList(props: Props) {
  const { lines, count, scenario, steadiness, nameOf, onOpen, onPointAt, onPin } = props;
  const language = useLanguage();
  const [shown, setShown] = useState(PAGE);
  return (
    <section className="work-list" aria-label={m.budget_list()}>
      <h3>
        <LightMark look="work" /> {m.budget_list()}
        <small>{m.budget_legend()}</small>
      </h3>
      <ol onKeyDown={walkWithArrows}>
        {lines.slice(0, shown).map((line) => {
          const road = line.route || m.light_no_name();
          const steady = steadiness?.get(line.rows[0] ?? -1);
          return (
            <li key={line.rows[0]}>
              <ListLine
                className="work-open"
                onMap={{ ...NOWHERE, rows: line.rows }}
                onOpen={() => onOpen(line)}
                onPointAt={onPointAt}
              >
                <span className="dark-rank">{line.rank}</span>
                <span className="dark-name">{road}</span>
                <strong>{formatDong(line.cost, language)}</strong>
                <span className="dark-where">
                  {formatKm(line.metres / 1000, language)} ·{' '}
                  {line.units.map((code) => nameOf(code) ?? code).join(' / ')} ·{' '}
                  {whyOf(line, { language, nameOf })}
                </span>
                {steady === undefined || line.facts.isForced ? null : (
                  <span className={steady.share === 1 ? 'steady' : 'steady is-shaky'}>
                    {steady.share === 1
                      ? m.budget_steady()
                      : m.budget_shaky({
                          share: `${formatNumber(Math.floor(steady.share * 100), language)} %`,
                        })}
                  </span>
                )}
              </ListLine>
              <PinButtons
                pin={pinOf(scenario, line.segment)}
                road={road}
                onPin={(pin) => onPin(line.segment, pin)}
              />
            </li>
          );
        })}
      </ol>
      {shown < lines.length ? (
        <button type="button" className="work-more" onClick={() => setShown(shown + PAGE)}>
          {m.budget_show_more({ n: formatNumber(count - shown, language) })}
        </button>
      ) : lines.length < count ? (
        <p className="budget-line">
          {m.budget_rest_in_file({ n: formatNumber(count - lines.length, language) })}
        </p>
      ) : null}
    </section>
  );
}
