import { lazy, type ReactNode, Suspense } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import { m } from '../paraglide/messages.js';
import { DarkPanel } from './panels/DarkPanel.tsx';
import { DetailTabs } from './panels/DetailTabs.tsx';
import type { Target } from './panels/dark-rows.ts';
import { SegmentPanel } from './panels/SegmentPanel.tsx';
import type { LightScope } from './use-light-scope.ts';
import type { LightSelection } from './use-light-selection.ts';
import type { Gap } from './worker/dark-network.ts';
import type { Darkness } from './worker/dark-routes.ts';

const BudgetPanel = lazy(() =>
  import('./budget/BudgetPanel.tsx').then(({ BudgetPanel }) => ({ default: BudgetPanel })),
);

type Props = {
  readonly selection: LightSelection;
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly table: SegmentTable | undefined;
  readonly communes: readonly UnitSummary[];
  readonly nameOf: (code: string) => string | null;
  readonly darkness: Darkness | null;
  readonly gap: Gap | null;
  readonly onOpen: (target: Target) => void;
  readonly onPointAt: (rows: readonly number[]) => void;
  readonly onWorks: (rows: readonly number[]) => void;
  readonly heat: ReactNode;
};

/** The right panel: the dark places, one road, or the budget. */
export function LightDetail(props: Props) {
  const { selection, scope, scopeName, table, communes, nameOf, darkness, gap } = props;
  const { on, classes, segment, dark, isBudget, select } = selection;
  const tabs = (
    <DetailTabs isBudget={isBudget} onBudget={(wanted) => select({ side: wanted ? 'budget' : undefined })} />
  );
  if (isBudget) {
    return (
      <Suspense fallback={<BudgetWaits />}>
        <BudgetPanel
          tabs={tabs}
          table={table}
          scope={scope}
          scopeName={scopeName}
          classes={classes}
          communes={communes}
          nameOf={nameOf}
          segment={segment}
          onOpen={props.onOpen}
          onPointAt={props.onPointAt}
          onWorks={props.onWorks}
          onDetails={() => select({ side: undefined })}
          onClose={() => select({ segment: undefined })}
        />
      </Suspense>
    );
  }
  if (segment !== null) {
    return (
      <SegmentPanel
        id={segment}
        on={on}
        gap={gap}
        nameOf={nameOf}
        onClose={() => select({ segment: undefined })}
      />
    );
  }
  return (
    <DarkPanel
      tabs={tabs}
      on={on}
      classes={classes}
      scope={scope}
      scopeName={scopeName}
      units={communes}
      nameOf={nameOf}
      darkness={darkness}
      hasRoads={table !== undefined}
      list={dark}
      heat={props.heat}
      onList={(list) => select({ dark: list ?? undefined })}
      onOpen={props.onOpen}
      onPointAt={props.onPointAt}
    />
  );
}

function BudgetWaits() {
  return (
    <div className="skeleton-lines" role="status" aria-label={m.loading()}>
      <span className="skeleton" style={{ height: 24, width: '60%' }} />
      <span className="skeleton" style={{ height: 120 }} />
    </div>
  );
}
