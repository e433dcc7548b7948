import './GroupTargets.css';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { rankGroups } from '../../geodata/profile/rank-groups.ts';
import { formatNumber, formatPercent } from '../../geodata/text/format.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { ProfileLink } from './ProfileLink.tsx';
import type { ProfileScope } from './profile-scope.ts';

type Props = { readonly scope: ProfileScope; readonly target: TargetDefinition };

/** Districts by the share of their communes that have met the target. An order, no verdict. */
export function DistrictRanking({ scope, target }: Props) {
  const language = useLanguage();
  const { communes, districts } = scope.portal;
  const ranked = rankGroups(
    districts.map(({ code, name }) => ({
      code,
      name,
      verdicts: countVerdicts(
        communes
          .filter(({ parentCode }) => parentCode === code)
          .map((commune) => scope.judgementOf(target, commune.code)),
      ),
    })),
  );
  return (
    <section className="group-targets panel" aria-labelledby="profile-districts">
      <h3 id="profile-districts">{m.profile_ranking({ target: target.title[language] })}</h3>
      <div className="profile-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" className="number">
                {m.profile_rank()}
              </th>
              <th scope="col">{m.col_district()}</th>
              <th scope="col" className="number">
                {m.col_met()}
              </th>
              <th scope="col" className="number">
                {m.profile_share()}
              </th>
              <th scope="col">{m.col_spread()}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ group, judged, share, rank }) => (
              <tr key={group.code}>
                <td className="number">{rank === null ? '–' : formatNumber(rank.place, language)}</td>
                <th scope="row">
                  <ProfileLink to={{ kind: 'unit', code: group.code }}>{group.name}</ProfileLink>
                </th>
                <td className="number">
                  {group.verdicts.met}/{judged}
                </td>
                <td className="number">{share === null ? '–' : formatPercent(share, language)}</td>
                <td>
                  <VerdictBar counts={group.verdicts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="profile-note">{m.profile_ranking_note()}</p>
    </section>
  );
}
