import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { VerdictCounts } from '../../geodata/verdict/roll-up.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { VerdictChip } from '../figures/VerdictChip.tsx';

/** A bar of verdicts and, as its legend, how many there are of each that occurs. */
export function Spread({ counts }: { readonly counts: VerdictCounts }) {
  return (
    <>
      <VerdictBar counts={counts} />
      <ul className="profile-spread">
        {VERDICT_SCALE.map(({ id }) =>
          counts[id] === 0 ? null : (
            <li key={id}>
              <VerdictChip verdict={id} /> <b>{counts[id]}</b>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
