import './TableStage.css';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { hasWebGl } from '../map/has-web-gl.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';
import { DistrictTable } from './DistrictTable.tsx';
import { PlainMap } from './PlainMap.tsx';
import { UnitTable } from './UnitTable.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly onChoose: (code: string) => void;
};

/** The twin of the map, in its place: the same units, target, day and highlighted verdict in rows. */
export function TableStage(props: Props) {
  return (
    <div className="table-stage">
      {hasWebGl() ? null : <p className="table-reason">{m.table_no_webgl()}</p>}
      {hasWebGl() || props.selection.level === 'district' || props.selection.isTable ? null : (
        <PlainMap {...props} />
      )}
      {props.selection.level === 'district' ? <DistrictTable {...props} /> : <UnitTable {...props} />}
    </div>
  );
}
