import './Multiples.css';
import { VERDICT_SCALE, verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { countVerdicts } from '../../../geodata/verdict/roll-up.ts';
import type { Portal } from '../../data/portal.ts';
import { DrawingNote, DrawnProvince } from '../../figures/DrawnProvince.tsx';
import { judgeTarget } from '../../figures/judge-all.ts';
import { useDrawing } from '../../figures/use-drawing.ts';
import { VerdictBar } from '../../figures/VerdictBar.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { type Comparison, dayBefore } from '../comparison.ts';

type Props = {
  readonly portal: Portal;
  readonly comparison: Comparison;
  readonly onChoose: (target: string) => void;
  readonly onPair: (isPair: boolean) => void;
};

/** CSS pixels one small map is laid out for. */
const WIDTH = 210;

/** Every public target on one day as a small map, or on two days as a pair of them. Choosing one opens it. */
export function Multiples({ portal, comparison, onChoose, onPair }: Props) {
  const language = useLanguage();
  const state = useDrawing(WIDTH);
  const { kind, a, b, isPair, unit } = comparison;
  const earlier = kind === 'days' ? a.on : dayBefore(portal, b.on);
  const days = isPair ? [earlier, b.on] : [b.on];
  return (
    <section className={`multiples panel ${isPair ? 'is-pair' : ''}`} aria-label={m.compare_mode_multiples()}>
      <header>
        <h2>{m.compare_multiples_title({ n: portal.targets.length, date: formatDate(b.on) })}</h2>
        <label>
          <input type="checkbox" checked={isPair} onChange={({ target }) => onPair(target.checked)} />{' '}
          {m.compare_multiples_pair({ date: formatDate(earlier) })}
        </label>
      </header>
      <DrawingNote state={state} />
      <ul>
        {portal.targets.map((target) => {
          const judged = days.map((on) => ({ on, judgements: judgeTarget(portal, target, on) }));
          const counts = judged.map(({ judgements }) => countVerdicts(judgements.values()));
          const met = counts.at(-1)?.met ?? 0;
          return (
            <li key={target.id}>
              <button
                type="button"
                aria-pressed={target.id === b.target.id}
                onClick={() => onChoose(target.id)}
              >
                <span className="multiple-title">
                  <small>{target.id}</small> {target.shortTitle[language]}
                </span>
                <span className="multiple-figure">
                  <strong>{met}</strong>/{portal.communes.length}{' '}
                  <span className="visually-hidden">{m.compare_multiple_met()}</span>
                  {counts.length < 2 ? null : <Gain n={met - (counts[0]?.met ?? 0)} />}
                </span>
                <span className="multiple-maps" aria-hidden="true">
                  {judged.map(({ on, judgements }) => (
                    <span key={on}>
                      <DrawnProvince
                        state={state}
                        label={m.compare_picture({ target: target.title[language], date: formatDate(on) })}
                        scale={VERDICT_SCALE}
                        stepOf={(code) => verdictStep(judgements.get(code)?.verdict ?? 'no_data')}
                        selected={unit?.code ?? null}
                      />
                      {isPair ? <small>{formatDate(on)}</small> : null}
                    </span>
                  ))}
                </span>
                {counts.slice(-1).map((last) => (
                  <VerdictBar key="bar" counts={last} />
                ))}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Gain({ n }: { readonly n: number }) {
  const text = n > 0 ? m.change_up({ n }) : n < 0 ? m.change_down({ n: `−${-n}` }) : m.change_none();
  return <em>{text}</em>;
}
