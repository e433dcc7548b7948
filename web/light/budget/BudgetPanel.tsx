import '../panels/DarkPanel.css';
import './BudgetPanel.css';
import { Smartphone } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { formatScenario } from '../../../geodata/budget/scenario-text.ts';
import { formatDong } from '../../../geodata/budget/work-text.ts';
import type { UnitSummary } from '../../../geodata/contract/units.ts';
import type { RoadClass } from '../../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatKm, formatNumber } from '../../../geodata/text/format.ts';
import { ExportButton } from '../../export/ExportButton.tsx';
import { useAnnounce } from '../../frame/announcer.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { SaveScenarioButton } from '../../scenarios/SaveScenarioButton.tsx';
import type { Target } from '../panels/dark-rows.ts';
import type { OnMap } from '../pointing/on-map.ts';
import type { LightScope } from '../use-light-scope.ts';
import { widen } from '../worker/dark-routes.ts';
import { lightWorker } from '../worker/roads-query.ts';
import { useLatest } from '../worker/use-latest.ts';
import { BudgetFigures } from './BudgetFigures.tsx';
import { CostSettings, WeightSettings } from './BudgetSettings.tsx';
import { useEvidence } from './evidence.ts';
import { fieldAddress } from './field-address.ts';
import { GoalControl } from './GoalControl.tsx';
import { HowBudget } from './HowBudget.tsx';
import { NoChoice } from './NoChoice.tsx';
import { PickedRoad } from './PickedRoad.tsx';
import { Pinned } from './Pinned.tsx';
import { withPin } from './pins.ts';
import { UnitChanges } from './UnitChanges.tsx';
import { useScenario } from './use-scenario.ts';
import { useSteadiness } from './use-steadiness.ts';
import { WorkList } from './WorkList.tsx';
import { WorkPlan } from './WorkPlan.tsx';

type Props = {
  readonly tabs: ReactNode;
  readonly table: SegmentTable | undefined;
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly classes: readonly RoadClass[];
  readonly communes: readonly UnitSummary[];
  readonly nameOf: (code: string) => string | null;
  readonly segment: string | null;
  readonly onOpen: (target: Target) => void;
  readonly onPointAt: (onMap: OnMap) => void;
  /** Rows of the chosen works, for the map. */
  readonly onWorks: (rows: readonly number[]) => void;
  readonly onDetails: () => void;
  readonly onClose: () => void;
};

const NONE: readonly number[] = [];

/** What if there were so much money: the works it buys in the place looked at, best first, and what they change. */
export function BudgetPanel(props: Props) {
  const { tabs, table, scope, scopeName, classes, communes, nameOf, segment, onOpen, onPointAt, onWorks } =
    props;
  const language = useLanguage();
  const announce = useAnnounce();
  const { scenario, isBad, isMoving, move, set } = useScenario();
  const on = table?.on;
  const evidence = useEvidence(on, communes);
  const question = evidence === null ? null : ([scope.place, classes, evidence] as const);
  const key = `${scope.placeKey} ${evidence?.key} ${formatScenario(scenario)}`;
  const answer = useLatest(
    key,
    on === undefined || question === null ? null : () => lightWorker().budget(on, ...question, scenario),
  );
  const choice = answer?.choice.kind === 'chosen' ? answer.choice : null;
  const rows = choice?.rows ?? null;
  useEffect(() => onWorks(rows ?? NONE), [rows, onWorks]);
  useEffect(() => () => onWorks(NONE), [onWorks]);
  const steadiness = useSteadiness(key, scenario, rows, async (varied) =>
    on === undefined || question === null ? [] : lightWorker().budgetPicks(on, ...question, varied),
  );

  const spoken =
    choice === null || isMoving
      ? null
      : m.budget_announce({
          n: formatNumber(choice.count, language),
          km: formatKm(choice.metres / 1000, language),
          cost: formatDong(choice.cost, language),
        });
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [announce, spoken]);

  const pin = (id: number, way: 'in' | 'out') => set(withPin(scenario, id, way));
  return (
    <section className="budget-panel" aria-label={m.budget_title()}>
      <header>
        {tabs}
        <p>{m.budget_note({ scope: scopeName })}</p>
      </header>
      {isBad ? (
        <p className="budget-line" role="status">
          {m.budget_bad_link()}
        </p>
      ) : null}
      <GoalControl
        goal={scenario.goal}
        answer={answer}
        onMove={(goal) => move({ goal })}
        onSet={(goal) => set({ goal })}
      />
      <div aria-busy={answer === null}>
        {answer === null ? (
          <div className="skeleton-lines" role="status" aria-label={m.loading()}>
            <span className="skeleton" style={{ height: 54 }} />
            <span className="skeleton" style={{ height: 40 }} />
          </div>
        ) : answer.choice.kind !== 'chosen' ? (
          <NoChoice choice={answer.choice} goal={scenario.goal} place={answer.place} />
        ) : (
          <BudgetFigures answer={answer} choice={answer.choice} scenario={scenario} />
        )}
        {answer !== null && answer.place.unknown > 0 ? (
          <p className="budget-line">
            {m.budget_unknown({ km: formatKm(answer.place.unknown / 1000, language) })}
          </p>
        ) : null}
      </div>
      {table === undefined || segment === null ? null : (
        <PickedRoad
          table={table}
          segment={Number(segment)}
          scenario={scenario}
          lines={choice?.lines ?? []}
          onPin={pin}
          onDetails={props.onDetails}
          onClose={props.onClose}
        />
      )}
      <div className="budget-pair">
        <CostSettings scenario={scenario} classes={classes} onMove={move} onSet={set} />
        {scenario.goal.by === 'share' ? null : (
          <WeightSettings scenario={scenario} evidence={evidence} onMove={move} />
        )}
      </div>
      {scenario.withPromised || (answer?.place.promised ?? 0) > 0 ? (
        <label className="budget-check">
          <input
            type="checkbox"
            checked={scenario.withPromised}
            onChange={({ target }) => set({ withPromised: target.checked })}
          />
          {m.budget_with_promised({
            km: answer === null ? '…' : formatKm(answer.place.promised / 1000, language),
          })}
        </label>
      ) : null}
      {table === undefined ? null : <Pinned table={table} scenario={scenario} onPin={pin} />}
      <div className="budget-pair">
        {choice === null ? null : <UnitChanges units={choice.units} nameOf={nameOf} />}
        {choice === null || choice.count === 0 || on === undefined || question === null ? null : (
          <WorkPlan
            on={on}
            questionKey={key}
            wanted={scenario.goal.by === 'share' ? scenario.goal.amount : null}
            nameOf={nameOf}
            ask={(pace, wanted) => lightWorker().workMonths(pace, wanted, on, ...question, scenario)}
          />
        )}
        <HowBudget />
      </div>
      {choice === null || choice.count === 0 ? null : (
        <WorkList
          lines={choice.lines}
          count={choice.count}
          scenario={scenario}
          steadiness={steadiness}
          nameOf={nameOf}
          onOpen={({ segment: id, rows: [row = 0] }) => {
            const bounds: [number, number, number, number] = [180, 90, -180, -90];
            if (table !== undefined) widen(bounds, table, row);
            onOpen({ segment: id, bounds });
          }}
          onPointAt={onPointAt}
          onPin={pin}
        />
      )}
      {table === undefined || on === undefined || choice === null || question === null ? null : (
        <SaveScenarioButton
          table={table}
          scenario={scenario}
          choice={choice}
          area={scope.place.kind === 'area' ? scope.place.area : null}
          ask={() => lightWorker().worklist(on, ...question, scenario)}
        />
      )}
      {choice === null || choice.count === 0 ? null : (
        <footer className="budget-export">
          <ExportButton kind="worklist" />
          <a className="budget-field" href={fieldAddress(choice.lines, scopeName)}>
            <Smartphone size={15} aria-hidden /> {m.budget_to_field()}
          </a>
        </footer>
      )}
    </section>
  );
}
