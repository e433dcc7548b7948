import './PlanPage.css';
import './print.css';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { resolveSelection } from '../selection/use-selection.ts';
import { PlanHead } from './PlanHead.tsx';
import { PlanSwitch } from './PlanSwitch.tsx';
import { PlanTime } from './PlanTime.tsx';
import { targetsInOrder } from './plan-targets.ts';
import { SisterMovements } from './SisterMovements.tsx';
import { TargetClause } from './TargetClause.tsx';
import { WithheldClause } from './WithheldClause.tsx';

/** How much time is left and which plan this is on the left; its text and its targets beside. */
export function PlanPage({ portal }: { readonly portal: Portal }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const search = useSearch({ from: '/plan' });
  const { on } = resolveSelection(search, portal);
  const { meta, plan, communes } = portal;
  const counts = useMemo(
    () =>
      new Map(
        portal.targets.map((target) => [target.id, countVerdicts(judgeTarget(portal, target, on).values())]),
      ),
    [portal, on],
  );
  const title = plan.title[language];
  useEffect(() => announce(m.plan_announce({ title, date: formatDate(on) })), [announce, title, on]);
  return (
    <main className="view plan-view">
      <aside className="left-panel panel">
        <PanelHead province={meta.province} plan={plan} />
        <div className="left-body">
          <PlanTime plan={plan} on={on} />
          <PlanSwitch plans={meta.plans} chosen={plan.id} />
          <SisterMovements movements={plan.sisterMovements} />
        </div>
        <PanelFoot meta={meta} on={on} />
      </aside>
      <section
        className="plan-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={title}
      >
        <PlanHead plan={plan} province={meta.province} on={on} />
        <ol className="plan-targets">
          {targetsInOrder(plan.targets, meta.withheld).map((entry) => (
            <li key={entry.target.id} className="panel">
              {entry.isWithheld ? (
                <WithheldClause target={entry.target} />
              ) : (
                <TargetClause
                  target={entry.target}
                  counts={counts.get(entry.target.id) ?? null}
                  of={communes.length}
                  on={on}
                />
              )}
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
