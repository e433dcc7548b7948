import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import type { Select, Selection } from '../selection/use-selection.ts';
import { DistrictPanel } from './DistrictPanel.tsx';
import { UnitPanel } from './UnitPanel.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly select: Select;
  readonly unit: UnitSummary;
  readonly judgements: Judgements;
  readonly judgementOf: (target: string, code: string) => Judgement | null;
  readonly onChoose: (code: string) => void;
};

/** The selected unit, whatever its level. */
export function DetailPanel({ judgementOf, judgements, onChoose, ...shared }: Props) {
  return shared.unit.level === 'commune' ? (
    <UnitPanel {...shared} judgementOf={judgementOf} />
  ) : (
    <DistrictPanel {...shared} judgements={judgements} onChoose={onChoose} />
  );
}
