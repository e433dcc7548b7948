import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from '../panels/interval-text.ts';
import type { BudgetAnswer } from '../worker/budget-case.ts';

type Chosen = Extract<BudgetAnswer['choice'], { kind: 'chosen' }>;
type Props = { readonly units: Chosen['units']; readonly nameOf: (code: string) => string | null };

const ORDER = { met: 0, no_dark: 1 } as const;

/** What the works change, commune by commune: by length as an interval, and by route. */
export function UnitChanges({ units, nameOf }: Props) {
  const language = useLanguage();
  const rows = [...units].sort(
    (p, q) =>
      (p.turns === null ? 2 : ORDER[p.turns]) - (q.turns === null ? 2 : ORDER[q.turns]) ||
      gain(q) - gain(p) ||
      p.unit - q.unit,
  );
  return (
    <details className="budget-settings">
      <summary>
        {m.budget_units()} <span>{m.budget_units_n({ n: formatNumber(rows.length, language) })}</span>
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
          {rows.map(({ unit, code, before, after, turns }) => (
            <tr key={unit}>
              <th scope="row">
                {nameOf(code) ?? code}
                {turns === null ? null : (
                  <small className={turns === 'met' ? 'is-met' : undefined}>
                    {turns === 'met'
                      ? m.budget_turns_met()
                      : m.budget_turns_no_dark({ n: formatNumber(after.routes.unknown, language) })}
                  </small>
                )}
              </th>
              <td>
                {before.interval === null ? '' : intervalText(before.interval, language)}
                <br />→ <b>{after.interval === null ? '' : intervalText(after.interval, language)}</b>
              </td>
              <td>
                {formatNumber(before.routes.lit, language)} →{' '}
                <b>{formatNumber(after.routes.lit, language)}</b> /{' '}
                {formatNumber(after.routes.total, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function gain({ before, after }: Chosen['units'][number]): number {
  return after.km.lit - before.km.lit;
}
