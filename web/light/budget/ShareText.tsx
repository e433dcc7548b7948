import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from '../panels/interval-text.ts';
import type { PlannedWorks } from '../worker/budget-case.ts';

type Props = {
  readonly answer: PlannedWorks;
  readonly due: string;
  readonly wanted: number | null;
  readonly nameOf: (code: string) => string | null;
};

/** The share lit by the day: of the place, whether what is wanted is reached by it and when, and commune by commune. */
export function ShareText({ answer: { share, units }, due, wanted, nameOf }: Props) {
  const language = useLanguage();
  if (share === null) return null;
  const percent = (value: number) => `${formatNumber(Math.floor(value * 1000 + 1e-6) / 10, language, 1)} %`;
  const { before, byDue, whenDone, reachedOn, isReachedByDue } = share;
  return (
    <>
      <p className="budget-line" role="status">
        <b>{m.plan_share({ day: formatDate(due), share: percent(byDue), before: percent(before) })}</b>{' '}
        {wanted === null
          ? m.plan_share_done({ share: percent(whenDone) })
          : reachedOn === null
            ? m.plan_share_never({ wanted: percent(wanted) })
            : isReachedByDue
              ? m.plan_share_reached({ wanted: percent(wanted), day: formatDate(reachedOn) })
              : m.plan_share_missed({ wanted: percent(wanted), day: formatDate(reachedOn) })}
      </p>
      {units.length === 0 ? null : (
        <details className="budget-classes">
          <summary>
            {m.plan_share_units({ day: formatDate(due), n: formatNumber(units.length, language) })}
          </summary>
          <table className="budget-units">
            <thead>
              <tr>
                <th scope="col">{m.light_col_unit()}</th>
                <th scope="col">{m.budget_units_km()}</th>
                <th scope="col">{m.budget_units_routes()}</th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unit, code, before: was, after }) => (
                <tr key={unit}>
                  <th scope="row">{nameOf(code) ?? code}</th>
                  <td>
                    {was.interval === null ? '' : intervalText(was.interval, language)}
                    <br />→ <b>{after.interval === null ? '' : intervalText(after.interval, language)}</b>
                  </td>
                  <td>
                    {formatNumber(was.routes.lit, language)} →{' '}
                    <b>{formatNumber(after.routes.lit, language)}</b> /{' '}
                    {formatNumber(after.routes.total, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
