import type { SavedUnit } from '../../geodata/contract/scenarios.ts';
import type { ComparedUnit } from '../../geodata/scenario/compare-scenarios.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import { formatKm } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { intervalText } from '../light/panels/interval-text.ts';
import { m } from '../paraglide/messages.js';

type Props = { readonly units: readonly ComparedUnit[]; readonly nameOf: (code: string) => string };

/** Communes that either scenario changes: coverage before, and after each. */
export function ComparedUnits({ units, nameOf }: Props) {
  const language = useLanguage();
  const rows = units.toSorted((p, q) => compareNames(nameOf(p.code), nameOf(q.code)));
  return (
    <section className="panel planning-scroll compared-units">
      <table className="planning-table">
        <caption className="visually-hidden">{m.scenario_units_compared()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.light_col_unit()}</th>
            <th scope="col" className="number">
              {m.scenario_before()}
            </th>
            <th scope="col" className="number">
              {m.scenario_after({ side: 'A' })}
            </th>
            <th scope="col" className="number">
              {m.scenario_after({ side: 'B' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, a, b }) => {
            const before = (a ?? b)?.before.interval ?? null;
            return (
              <tr key={code}>
                <th scope="row">{nameOf(code)}</th>
                <td className="number">{before === null ? '–' : intervalText(before, language)}</td>
                {[a, b].map((side, at) => (
                  <td key={at === 0 ? 'a' : 'b'} className="number">
                    <After side={side} language={language} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function After({ side, language }: { readonly side: SavedUnit | null; readonly language: 'vi' | 'en' }) {
  if (side === null) return <span className="planning-note">{m.scenario_nothing()}</span>;
  const { before, after, turns } = side;
  return (
    <>
      <b>{after.interval === null ? '–' : intervalText(after.interval, language)}</b>
      <small>+{formatKm(after.km.lit - before.km.lit, language)}</small>
      {turns === 'met' ? <small>{m.scenario_turns_met()}</small> : null}
      {turns === 'no_dark' ? <small>{m.scenario_turns_no_dark()}</small> : null}
    </>
  );
}
