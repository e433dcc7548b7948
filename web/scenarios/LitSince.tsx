import { TriangleAlert } from 'lucide-react';
import type { SavedWork } from '../../geodata/contract/scenarios.ts';
import type { LitPart } from '../../geodata/scenario/lit-by-now.ts';
import { questionOn } from '../../geodata/scenario/question.ts';
import { formatDate, formatKm, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { todayHere } from '../planning/today-here.ts';
import { QuestionLink } from './QuestionLink.tsx';

type Props = {
  readonly works: readonly Pick<SavedWork, 'route' | 'segment' | 'fromM' | 'toM'>[];
  readonly lit: readonly LitPart[];
  /** What the works were chosen for, as the light view's address asks it. */
  readonly question: string;
  readonly onFollow?: () => void;
};

const MOST = 20;

/** Works that have light by now: told before an approval refuses them, with the way to choose anew. */
export function LitSince({ works, lit, question, onFollow }: Props) {
  const language = useLanguage();
  if (lit.length === 0) return null;
  const today = todayHere();
  const metres = lit.reduce((sum, { litM }) => sum + litM, 0);
  return (
    <div className="scenario-lit" role="status">
      <p>
        <TriangleAlert size={16} aria-hidden />{' '}
        {m.scenario_lit_now({
          n: formatNumber(lit.length, language),
          km: formatKm(metres / 1000, language),
          date: formatDate(today),
        })}
      </p>
      <details>
        <summary>{m.scenario_lit_list()}</summary>
        <ul>
          {lit.slice(0, MOST).map(({ work, litM }) => {
            const one = works[work];
            if (one === undefined) return null;
            return (
              <li key={work}>
                {one.route || `#${one.segment}`} ·{' '}
                {m.scenario_lit_one({
                  m: formatNumber(litM, language),
                  all: formatNumber(one.toM - one.fromM, language),
                })}
              </li>
            );
          })}
        </ul>
        {lit.length > MOST ? (
          <p>{m.scenario_more({ n: formatNumber(lit.length - MOST, language) })}</p>
        ) : null}
      </details>
      <QuestionLink question={questionOn(question, today)} onFollow={onFollow}>
        {m.scenario_choose_again()}
      </QuestionLink>
    </div>
  );
}
