import './HeatRows.css';
import { useMemo } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { worstUnits } from '../../geodata/profile/worst-units.ts';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import { VerdictSwatch } from '../figures/VerdictSwatch.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { ProfileLink } from './ProfileLink.tsx';
import type { ProfileScope } from './profile-scope.ts';

type Props = {
  readonly scope: ProfileScope;
  readonly members: readonly UnitSummary[];
  readonly target: TargetDefinition;
  readonly showsDistrict: boolean;
};

/** The communes of a group with their verdict on every target, worst first. */
export function HeatRows({ scope, members, target, showsDistrict }: Props) {
  const language = useLanguage();
  const { targets } = scope.portal;
  const rows = useMemo(
    () =>
      worstUnits(
        members.map((unit) => {
          const judgements = targets.map((each) => scope.judgementOf(each, unit.code));
          const verdicts = judgements.map(({ verdict }) => verdict);
          return { unit, code: unit.code, name: unit.name, judgements, verdicts };
        }),
      ),
    [scope, members, targets],
  );
  return (
    <section className="heat-rows panel" aria-labelledby="profile-communes">
      <h3 id="profile-communes">
        {m.profile_members()} <small>{m.profile_worst_first()}</small>
      </h3>
      <section
        className="profile-scroll"
        aria-labelledby="profile-communes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{m.col_unit()}</th>
              {targets.map((each) => (
                <th
                  key={each.id}
                  scope="col"
                  className={each.id === target.id ? 'is-chosen' : undefined}
                  title={each.title[language]}
                >
                  {each.shortTitle[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, judgements }) => (
              <tr key={unit.code}>
                <th scope="row">
                  <ProfileLink to={{ kind: 'unit', code: unit.code }}>{unit.name}</ProfileLink>
                  {showsDistrict ? <small>{unit.parentName}</small> : null}
                </th>
                {judgements.map((judgement, i) => {
                  const each = targets[i];
                  if (each === undefined) return null;
                  const label = verdictStep(judgement.verdict).label[language];
                  return (
                    <td
                      key={each.id}
                      className={each.id === target.id ? 'is-chosen' : undefined}
                      title={label}
                    >
                      <VerdictSwatch verdict={judgement.verdict} />
                      <span className="visually-hidden">{label}: </span>
                      {valueText(each, judgement, language) ?? '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
