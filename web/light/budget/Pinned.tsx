import type { Scenario } from '../../../geodata/budget/scenario.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { PinButtons } from './PinButtons.tsx';

type Props = {
  readonly table: SegmentTable;
  readonly scenario: Scenario;
  readonly onPin: (segment: number, pin: 'in' | 'out') => void;
};

/** Every pin of the scenario, so that a road kept out, which stands in no list, can come back. */
export function Pinned({ table, scenario, onPin }: Props) {
  const language = useLanguage();
  const { forcedIn, forcedOut } = scenario;
  if (forcedIn.length + forcedOut.length === 0) return null;
  const pins = [
    ...forcedIn.map((segment) => ({ segment, pin: 'in' as const })),
    ...forcedOut.map((segment) => ({ segment, pin: 'out' as const })),
  ];
  return (
    <details className="budget-settings">
      <summary>
        {m.budget_pins()}{' '}
        <span>
          {m.budget_pins_n({
            in: formatNumber(forcedIn.length, language),
            out: formatNumber(forcedOut.length, language),
          })}
        </span>
      </summary>
      <ul className="pinned">
        {pins.map(({ segment, pin }) => {
          const name =
            table.routeNames[table.name[table.segment.indexOf(segment)] ?? -1] || m.light_no_name();
          return (
            <li key={segment}>
              <span>
                {name} <small>{m.light_route_part({ id: String(segment) })}</small>
              </span>
              <PinButtons pin={pin} road={name} onPin={(next) => onPin(segment, next)} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
