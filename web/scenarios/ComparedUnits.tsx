import type { SavedUnit, ScenarioDetail } from '../../geodata/contract/scenarios.ts';
import { compareUnits, type UnitSide } from '../../geodata/scenario/compare-scenarios.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatDate, formatKm } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { intervalText } from '../light/panels/interval-text.ts';
import { MethodMark } from '../light/panels/MethodMark.tsx';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly a: ScenarioDetail;
  readonly b: ScenarioDetail;
  readonly nameOf: (code: string) => string;
};

/** Communes that either scenario changes: coverage as estimated when it was saved, and as measured when it was approved. */
export function ComparedUnits({ a, b, nameOf }: Props) {
  const language = useLanguage();
  const rows = compareUnits(a, b).toSorted((p, q) => compareNames(nameOf(p.code), nameOf(q.code)));
  const sides = [
    { id: 'a', name: 'A', scenario: a },
    { id: 'b', name: 'B', scenario: b },
  ] as const;
  const before = ({ estimate, official }: UnitSide) => (estimate ?? official)?.before.interval ?? null;
  return (
    <section
      className="panel planning-scroll compared-units"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={m.scenario_units_compared()}
    >
      <table className="planning-table">
        <caption className="visually-hidden">{m.scenario_units_compared()}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {m.light_col_unit()}
            </th>
            <th scope="col" rowSpan={2} className="number">
              {m.scenario_before()}
            </th>
            {sides.map(({ id, name, scenario }) => (
              <th
                key={id}
                scope={scenario.official === null ? 'col' : 'colgroup'}
                colSpan={scenario.official === null ? 1 : 2}
                className="number"
              >
                {m.scenario_after({ side: name })}
              </th>
            ))}
          </tr>
          <tr>
            {sides.flatMap(({ id, scenario: { on, official } }) => [
              <MethodHead key={`${id} estimate`} isOfficial={false} on={on} />,
              ...(official === null ? [] : [<MethodHead key={id} isOfficial on={official.on} />]),
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const now = before(row.a) ?? before(row.b);
            return (
              <tr key={row.code}>
                <th scope="row">{nameOf(row.code)}</th>
                <td className="number">{now === null ? '–' : intervalText(now, language)}</td>
                {sides.flatMap(({ id, scenario }) => [
                  <After key={`${id} estimate`} unit={row[id].estimate} isOfficial={false} />,
                  ...(scenario.official === null
                    ? []
                    : [<After key={id} unit={row[id].official} isOfficial />]),
                ])}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function MethodHead({ isOfficial, on }: { readonly isOfficial: boolean; readonly on: string }) {
  return (
    <th scope="col" className="number">
      <MethodMark isOfficial={isOfficial} />
      <small>{formatDate(on)}</small>
    </th>
  );
}

function After({ unit, isOfficial }: { readonly unit: SavedUnit | null; readonly isOfficial: boolean }) {
  const language = useLanguage();
  if (unit === null) {
    return (
      <td className="number">
        <span className="planning-note">{m.scenario_nothing()}</span>
      </td>
    );
  }
  const { before, after, turns } = unit;
  return (
    <td className="number">
      <b>{after.interval === null ? '–' : intervalText(after.interval, language)}</b>
      <small>+{formatKm(after.km.lit - before.km.lit, language)}</small>
      {isOfficial && before.interval !== null ? (
        <small>{m.scenario_from({ interval: intervalText(before.interval, language) })}</small>
      ) : null}
      {turns === 'met' ? <small>{m.scenario_turns_met()}</small> : null}
      {turns === 'no_dark' ? <small>{m.scenario_turns_no_dark()}</small> : null}
    </td>
  );
}
