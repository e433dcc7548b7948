import './CommuneProfile.css';
import { useMemo } from 'react';
import type { TargetDefinition } from '../../geodata/plan/plan.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import { tasksOf } from '../../geodata/verdict/tasks.ts';
import { m } from '../paraglide/messages.js';
import { LightCoverage } from './LightCoverage.tsx';
import type { ProfilePatch } from './ProfilePage.tsx';
import type { ProfileScope } from './profile-scope.ts';
import type { CommuneSubject } from './resolve-subject.ts';
import { Spread } from './Spread.tsx';
import { TargetRow } from './TargetRow.tsx';
import { TaskList } from './TaskList.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { useRanks } from './use-ranks.ts';

type Props = {
  readonly scope: ProfileScope;
  readonly subject: CommuneSubject;
  readonly why: TargetDefinition | null;
  readonly onSelect: (patch: ProfilePatch) => void;
};

/** A commune: how many targets it has met, what to do first, every target with its rank, trend and why, its light. */
export function CommuneProfile({ scope, subject, why, onSelect }: Props) {
  const { portal } = scope;
  const { code, unit } = subject;
  const ranksOf = useRanks(scope, unit.parentCode);
  const rows = useMemo(
    () =>
      portal.targets.map((target) => ({
        target,
        judgement: scope.judgementOf(target, code),
        series: scope.seriesOf(target.id, code),
      })),
    [scope, portal, code],
  );
  const counts = countVerdicts(rows.map(({ judgement }) => judgement));
  return (
    <>
      <div className="profile-lead">
        <section className="profile-hero panel" aria-label={m.profile_targets_met()}>
          <p className="hero">
            <strong>{counts.met}</strong> <span>{m.profile_of_targets({ of: rows.length })}</span>
          </p>
          <Spread counts={counts} />
          <TimeLeft deadline={portal.plan.deadline} on={scope.on} />
        </section>
        <TaskList tasks={tasksOf(rows)} deadline={portal.plan.deadline} on={scope.on} />
      </div>
      <section className="profile-targets panel" aria-labelledby="profile-targets">
        <h3 id="profile-targets">{m.targets()}</h3>
        <ol>
          {rows.map((row) => (
            <TargetRow
              key={row.target.id}
              {...row}
              scope={scope}
              unit={unit}
              before={scope.beforeOf(row.target, code)}
              ranks={ranksOf(row.target, code)}
              isOpen={why?.id === row.target.id}
              onToggle={(isOpen) => onSelect({ why: isOpen ? row.target.id : undefined })}
            />
          ))}
        </ol>
      </section>
      <LightCoverage scope={scope} subject={subject} />
    </>
  );
}
