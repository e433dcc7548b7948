import { Link } from '@tanstack/react-router';
import { ArrowLeft, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { hasRight } from '../../geodata/account/rights.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { useIsPhone } from '../overview/use-is-phone.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { SheetHandle, type SheetHeight } from '../sheet/SheetHandle.tsx';
import { ClassFilter } from './panels/ClassFilter.tsx';
import { CoverageBlock } from './panels/CoverageBlock.tsx';
import { PlaceLegend } from './places/PlaceLegend.tsx';
import type { LightTime } from './time/use-light-time.ts';
import type { LightScope } from './use-light-scope.ts';
import type { LightSelection } from './use-light-selection.ts';
import type { Darkness } from './worker/dark-routes.ts';

type Props = {
  readonly meta: Meta;
  readonly plan: Plan;
  readonly selection: LightSelection;
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly darkness: Darkness | null;
  readonly hasRoads: boolean;
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  readonly onClasses: (classes: readonly RoadClass[]) => void;
  /** The roads did not come; the figures may have. */
  readonly failure: { readonly retry: () => void } | null;
  /** On a phone the right panel's content stands in this sheet. */
  readonly detail: ReactNode;
  readonly time: LightTime;
  /** The strip of time, where it has its place in the sheet. */
  readonly strip: ReactNode;
};

/** The figures and what they count: the left panel, or the sheet of a phone. */
export function LeftPanel(props: Props) {
  const {
    meta,
    plan,
    selection,
    scope,
    scopeName,
    darkness,
    hasRoads,
    height,
    failure,
    detail,
    time,
    strip,
  } = props;
  const { on, unit, block, area, around, hasBadArea, segment, select } = selection;
  const isPhone = useIsPhone();
  const detailFirst = segment !== null || selection.isBudget || selection.isEdit;
  return (
    <aside className="left-panel panel" aria-label={m.light_title()}>
      {isPhone ? <SheetHandle height={height} onChange={props.onHeight} /> : null}
      <PanelHead province={meta.province} plan={plan} />
      <div className="left-body">
        {detailFirst ? detail : null}
        {unit === null && block === null && area === null && around === null ? null : (
          <button
            type="button"
            className="light-back"
            onClick={() =>
              select({
                unit: undefined,
                block: undefined,
                area: undefined,
                around: undefined,
                map: undefined,
              })
            }
          >
            <ArrowLeft size={15} aria-hidden /> {m.light_all()}
          </button>
        )}
        {hasBadArea ? (
          <p className="light-note" role="status">
            {m.light_area_bad_link()}
          </p>
        ) : null}
        {failure === null ? null : <Failure text={m.light_failed_roads()} onRetry={failure.retry} />}
        {strip}
        {scope.error === null || scope.coverage !== null ? (
          <CoverageBlock
            scope={scope}
            classes={selection.classes}
            scopeName={scopeName}
            darkness={darkness}
            on={time.shown}
            hasRoads={hasRoads}
          />
        ) : (
          <Failure text={m.light_failed_figures()} onRetry={scope.retry} />
        )}
        <div className="light-day">
          <label>
            <span>{m.light_day()}</span>
            <select value={on} onChange={(event) => select({ on: event.target.value })}>
              {[...new Set([...meta.periods, on])].sort().map((day) => (
                <option key={day} value={day}>
                  {formatDate(day)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            aria-pressed={time.isOpen}
            onClick={() => select({ time: time.isOpen ? undefined : '1' })}
          >
            <History size={15} aria-hidden /> {m.time_open()}
          </button>
        </div>
        <Link to="/promises" className="light-promises" search={keepShared}>
          {m.promises_title()} →
        </Link>
        {hasRight(meta.roles, 'portal_planner') ? (
          <Link to="/citizen-reports" className="light-promises" search={keepShared}>
            {m.reports_title()} →
          </Link>
        ) : null}
        <ClassFilter chosen={selection.classes} onChange={props.onClasses} />
        <PlaceLegend />
        {detailFirst ? null : detail}
      </div>
      <PanelFoot meta={meta} on={on} />
    </aside>
  );
}

function Failure({ text, onRetry }: { readonly text: string; readonly onRetry: () => void }) {
  return (
    <p className="light-failure" role="alert">
      {text}{' '}
      <button type="button" onClick={onRetry}>
        {m.retry()}
      </button>
    </p>
  );
}
