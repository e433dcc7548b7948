import './GroupTargets.css';
import { useMemo } from 'react';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { changesBetween } from '../../geodata/verdict/changes.ts';
import { rollUp } from '../../geodata/verdict/roll-up.ts';
import { thresholdOf } from '../../geodata/verdict/threshold.ts';
import { countsText, thresholdText, valueText } from '../../geodata/verdict/value-text.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { MetTrend } from './MetTrend.tsx';
import type { ProfilePatch } from './ProfilePage.tsx';
import type { ProfileScope } from './profile-scope.ts';
import type { GroupSubject } from './resolve-subject.ts';

type Props = {
  readonly scope: ProfileScope;
  readonly subject: GroupSubject;
  readonly target: TargetDefinition;
  readonly onSelect: (patch: ProfilePatch) => void;
};

/** Every target of a group: communes met, their verdicts, the course, what changed, and the sum of their counts. */
export function GroupTargets({ scope, subject, target, onSelect }: Props) {
  const language = useLanguage();
  const { portal, on, since, periods } = scope;
  const { members } = subject;
  const courses = useMemo(
    () =>
      new Map(
        portal.targets.map((each) => [
          each.id,
          periods.map((day) => {
            const judged = judgeTarget({ ...portal, communes: members }, each, day);
            return { on: day, met: [...judged.values()].filter(({ verdict }) => verdict === 'met').length };
          }),
        ]),
      ),
    [portal, members, periods],
  );
  const changes = useMemo(
    () =>
      since === null ? [] : changesBetween(portal.plan, portal.targets, members, portal.series, since, on),
    [portal, members, since, on],
  );
  return (
    <section className="group-targets panel" aria-labelledby="profile-targets">
      <h3 id="profile-targets">{m.targets()}</h3>
      <div className="profile-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{m.kind_target()}</th>
              <th scope="col" className="number">
                {m.col_met()}
              </th>
              <th scope="col">{m.col_spread()}</th>
              <th scope="col">{m.profile_trend()}</th>
              <th scope="col">
                {since === null ? m.profile_change() : m.since({ date: formatDate(since) })}
              </th>
              <th scope="col" className="number">
                {m.col_sum()}
              </th>
              <th scope="col" className="number">
                {m.col_date()}
              </th>
            </tr>
          </thead>
          <tbody>
            {portal.targets.map((each) => {
              const sum = rollUp(
                members.map(({ code }) => scope.judgementOf(each, code)),
                each.rule,
              );
              const change = changes.find((row) => row.target.id === each.id);
              const value = valueText(each, sum, language);
              const counts = countsText(sum, language);
              return (
                <tr key={each.id} className={each.id === target.id ? 'is-chosen' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-pressed={each.id === target.id}
                      onClick={() => onSelect({ target: each.id })}
                    >
                      {each.title[language]}
                    </button>
                    <small>
                      {thresholdText(each, thresholdOf(each.rule), language)}
                      {each.hard ? null : ` · ${m.profile_strive()}`}
                    </small>
                  </th>
                  <td className="number">
                    <strong>{sum.verdicts.met}</strong>/{sum.units}
                  </td>
                  <td>
                    <VerdictBar counts={sum.verdicts} />
                  </td>
                  <td>
                    <MetTrend points={courses.get(each.id) ?? []} of={members.length} plan={portal.plan} />
                  </td>
                  <td>
                    {change === undefined ? (
                      '–'
                    ) : (
                      <Changes met={change.met.after - change.met.before} counts={change.counts} />
                    )}
                  </td>
                  <td className="number">
                    {value ?? '–'}
                    {counts === null || counts === value ? null : <small>{counts}</small>}
                  </td>
                  <td className="number">{sum.asOf === null ? '–' : formatDate(sum.asOf.newest)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="profile-note">{m.profile_sum_note()}</p>
    </section>
  );
}

type ChangesProps = {
  readonly met: number;
  readonly counts: ReturnType<typeof changesBetween>[number]['counts'];
};

function Changes({ met, counts }: ChangesProps) {
  const notes = [
    counts.newly_met > 0 ? m.profile_newly_met({ n: counts.newly_met }) : null,
    counts.slipped > 0 ? m.profile_slipped({ n: counts.slipped }) : null,
    counts.newly_stale > 0 ? m.profile_newly_stale({ n: counts.newly_stale }) : null,
  ].filter((note) => note !== null);
  return (
    <>
      {met > 0 ? m.change_up({ n: met }) : met < 0 ? m.change_down({ n: `−${-met}` }) : m.change_none()}
      {notes.length === 0 ? null : <small>{notes.join(', ')}</small>}
    </>
  );
}
