import type { Position } from 'geojson';
import { lazy, type ReactNode, Suspense } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import { dayOfInstant } from '../../geodata/time/day-of-instant.ts';
import { useAccount } from '../account/use-account.ts';
import { m } from '../paraglide/messages.js';
import { formatEditList } from './edit/edit-list.ts';
import { useMayEdit } from './edit/use-may-edit.ts';
import { DarkPanel } from './panels/DarkPanel.tsx';
import { DetailTabs } from './panels/DetailTabs.tsx';
import type { Target } from './panels/dark-rows.ts';
import { SegmentPanel } from './panels/SegmentPanel.tsx';
import type { OnMap } from './pointing/on-map.ts';
import { segmentBounds } from './roads/segment-bounds.ts';
import type { LightScope } from './use-light-scope.ts';
import type { LightSelection } from './use-light-selection.ts';
import type { Gap } from './worker/dark-network.ts';
import type { Darkness } from './worker/dark-routes.ts';

const BudgetPanel = lazy(() =>
  import('./budget/BudgetPanel.tsx').then(({ BudgetPanel }) => ({ default: BudgetPanel })),
);

const EditPanel = lazy(() =>
  import('./edit/EditPanel.tsx').then(({ EditPanel }) => ({ default: EditPanel })),
);

const DraftKeeper = lazy(() =>
  import('./edit/DraftKeeper.tsx').then(({ DraftKeeper }) => ({ default: DraftKeeper })),
);

const MayNotEdit = lazy(() =>
  import('./edit/MayNotEdit.tsx').then(({ MayNotEdit }) => ({ default: MayNotEdit })),
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
  readonly onPointAt: (onMap: OnMap) => void;
  readonly onWorks: (rows: readonly number[]) => void;
  readonly onAim: (at: Position | null) => void;
  readonly heat: ReactNode;
};

/** The right panel: the dark places, one road, the budget, or the editing of light; unsaved edits are told above them. */
export function LightDetail(props: Props) {
  const { isEdit, edited, segment, select } = props.selection;
  const account = useAccount();
  const mayEdit = useMayEdit();
  const openEdit = () => {
    // An edit speaks of today, and begins with the road that stands open.
    const first = edited.length === 0 && segment !== null ? segment : formatEditList(edited);
    const on = dayOfInstant(new Date().toISOString());
    select({ side: 'edit', on, knownOn: undefined, edit: first, segment: undefined });
  };
  return (
    <>
      {account != null && mayEdit ? (
        <Suspense fallback={null}>
          <DraftKeeper account={account.username} isEdit={isEdit} onOpen={openEdit} />
        </Suspense>
      ) : null}
      <DetailPanel {...props} account={account} mayEdit={mayEdit} onEdit={openEdit} />
    </>
  );
}

type DetailProps = Props & {
  readonly account: ReturnType<typeof useAccount>;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
};

function DetailPanel(props: DetailProps) {
  const { selection, scope, scopeName, table, communes, nameOf, darkness, gap, account, mayEdit } = props;
  const { on, classes, segment, dark, isBudget, isEdit, edited, unit, select } = selection;
  const tabs = (
    <DetailTabs
      side={isBudget ? 'budget' : isEdit ? 'edit' : undefined}
      // The day stays: a link to the editing that names none means today, one to the rest another day.
      onSide={(side) => (side === 'edit' ? props.onEdit() : select({ side, on }))}
    />
  );
  if (isEdit && account !== undefined && !mayEdit) {
    return (
      <Suspense fallback={<BudgetWaits />}>
        <MayNotEdit tabs={tabs} />
      </Suspense>
    );
  }
  if (isEdit) {
    if (account == null) return <BudgetWaits />;
    return (
      <Suspense fallback={<BudgetWaits />}>
        <EditPanel
          tabs={tabs}
          table={table}
          account={account.username}
          on={on}
          classes={classes}
          unit={unit?.code ?? null}
          selected={edited}
          onDay={(today) => select({ on: today, knownOn: undefined })}
          onSelected={(ids) => select({ edit: formatEditList(ids) }, { replace: true })}
          nameOf={nameOf}
          onWorks={props.onWorks}
          onAim={props.onAim}
          onShow={(id) => {
            const bounds = table === undefined ? null : segmentBounds(table, [id]);
            if (bounds !== null) props.onOpen({ segment: id, bounds });
          }}
        />
      </Suspense>
    );
  }
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
