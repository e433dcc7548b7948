import { Columns2, Diff, Grid3x3, ListOrdered, type LucideIcon, SplitSquareHorizontal } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import type { CompareMode } from './compare-search.ts';

const MODES = [
  { id: 'split', Icon: Columns2, label: m.compare_mode_split },
  { id: 'swipe', Icon: SplitSquareHorizontal, label: m.compare_mode_swipe },
  { id: 'difference', Icon: Diff, label: m.compare_mode_difference },
  { id: 'multiples', Icon: Grid3x3, label: m.compare_mode_multiples },
  { id: 'changes', Icon: ListOrdered, label: m.compare_mode_changes },
] as const satisfies readonly { id: CompareMode; Icon: LucideIcon; label: () => string }[];

type Props = { readonly mode: CompareMode; readonly onChange: (mode: CompareMode) => void };

/** The ways to look at the same two sides. */
export function ModeSwitch({ mode, onChange }: Props) {
  return (
    <fieldset className="mode-switch panel" aria-label={m.compare_modes()}>
      {MODES.map(({ id, Icon, label }) => (
        <button key={id} type="button" aria-pressed={mode === id} onClick={() => onChange(id)}>
          <Icon size={15} aria-hidden /> <span>{label()}</span>
        </button>
      ))}
    </fieldset>
  );
}
