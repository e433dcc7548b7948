import type { Scenario } from '../../../geodata/budget/scenario.ts';
import { formatDong } from '../../../geodata/budget/work-text.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from '../panels/interval-text.ts';
import type { BudgetAnswer } from '../worker/budget-case.ts';

type Chosen = Extract<BudgetAnswer['choice'], { kind: 'chosen' }>;
type Props = { readonly answer: BudgetAnswer; readonly choice: Chosen; readonly scenario: Scenario };

/** Shares below this are shown as such, not as nothing. */
const LEAST_SHARE = 0.0001;

/** What the chosen works come to: kilometres, the new share, communes, and how good the choice is. */
export function BudgetFigures({ answer: { place }, choice, scenario }: Props) {
  const language = useLanguage();
  const { units, points, leastCost, isOptimal } = choice;
  const met = units.filter(({ turns }) => turns === 'met').length;
  const maybe = met + units.filter(({ turns }) => turns === 'no_dark').length;
  const low = (place.lit + choice.placeM) / place.total;
  const interval = { low, high: (place.lit + choice.placeM + place.unknown) / place.total };
  return (
    <>
      <dl className="budget-tiles">
        <div>
          <dt>{m.budget_more()}</dt>
          <dd>{formatKm(choice.metres / 1000, language)}</dd>
        </div>
        <div>
          <dt>{m.budget_new_share()}</dt>
          <dd>{intervalText(interval, language)}</dd>
        </div>
        <div>
          <dt>{m.budget_turned()}</dt>
          <dd>
            {met === maybe
              ? formatNumber(met, language)
              : `${formatNumber(met, language)}–${formatNumber(maybe, language)}`}
          </dd>
        </div>
      </dl>
      <p className="budget-line">
        <b>
          {m.budget_cost({
            cost: formatDong(choice.cost, language),
            n: formatNumber(choice.count, language),
          })}
        </b>{' '}
        {isOptimal ? (points === null && choice.count === 0 ? m.budget_reached() : m.budget_best()) : null}
        {!isOptimal && points !== null
          ? m.budget_near({ share: shareText(1 - points.reached / points.atMost, language) })
          : null}
        {!isOptimal && leastCost !== null
          ? m.budget_near_cost({ share: shareText(1 - leastCost / choice.cost, language) })
          : null}
      </p>
      {met === maybe ? null : <p className="budget-line">{m.budget_turned_note()}</p>}
      {scenario.goal.by !== 'share' && Object.values(scenario.weights).every((weight) => weight === 0) ? (
        <p className="budget-line" role="status">
          {m.budget_no_weights()}
        </p>
      ) : null}
    </>
  );
}

/** Rounded up: "at most" must hold. */
function shareText(share: number, language: 'vi' | 'en'): string {
  if (share < LEAST_SHARE) return `${formatNumber(LEAST_SHARE * 100, language, 2)} %`;
  return `${formatNumber(Math.ceil(share * 10_000) / 100, language, 2)} %`;
}
