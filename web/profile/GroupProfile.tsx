import './CommuneProfile.css';
import { useMemo } from 'react';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { groupTasksOf } from '../../geodata/verdict/group-tasks.ts';
import { rollUp } from '../../geodata/verdict/roll-up.ts';
import { thresholdOf } from '../../geodata/verdict/threshold.ts';
import { thresholdText } from '../../geodata/verdict/value-text.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { DistrictRanking } from './DistrictRanking.tsx';
import { GroupTargets } from './GroupTargets.tsx';
import { GroupTaskList } from './GroupTaskList.tsx';
import { HeatRows } from './HeatRows.tsx';
import { LightCoverage } from './LightCoverage.tsx';
import type { ProfilePatch } from './ProfilePage.tsx';
import type { ProfileScope } from './profile-scope.ts';
import type { GroupSubject } from './resolve-subject.ts';
import { Spread } from './Spread.tsx';
import { TimeLeft } from './TimeLeft.tsx';

type Props = {
  readonly scope: ProfileScope;
  readonly subject: GroupSubject;
  readonly target: TargetDefinition;
  readonly onSelect: (patch: ProfilePatch) => void;
};

/** A district, a block or the province through its communes. It has no verdict: thresholds hold per commune. */
export function GroupProfile({ scope, subject, target, onSelect }: Props) {
  const language = useLanguage();
  const { portal } = scope;
  const { members } = subject;
  const rows = useMemo(
    () =>
      portal.targets.map((each) => ({
        target: each,
        members: members.map(({ code }) => ({
          judgement: scope.judgementOf(each, code),
          series: scope.seriesOf(each.id, code),
        })),
      })),
    [scope, portal, members],
  );
  if (members.length === 0) return <p className="panel profile-empty">{m.profile_no_members()}</p>;
  const sum = rollUp(
    members.map(({ code }) => scope.judgementOf(target, code)),
    target.rule,
  );
  return (
    <>
      <div className="profile-lead">
        <section className="profile-hero panel" aria-label={target.title[language]}>
          <h3>
            {target.title[language]}{' '}
            <small>{thresholdText(target, thresholdOf(target.rule), language)}</small>
          </h3>
          <p className="hero">
            <strong>{sum.verdicts.met}</strong> <span>{m.met_of({ of: sum.units })}</span>
          </p>
          <Spread counts={sum.verdicts} />
          <TimeLeft deadline={portal.plan.deadline} on={scope.on} />
        </section>
        <GroupTaskList tasks={groupTasksOf(rows)} onSelect={onSelect} />
      </div>
      <GroupTargets scope={scope} subject={subject} target={target} onSelect={onSelect} />
      {subject.kind === 'province' && portal.districts.length > 0 ? (
        <DistrictRanking scope={scope} target={target} />
      ) : null}
      <LightCoverage scope={scope} subject={subject} />
      <HeatRows scope={scope} members={members} target={target} showsDistrict={subject.kind !== 'district'} />
    </>
  );
}
