import { Columns2, Grid3x3, type LucideIcon, Moon, Sun } from 'lucide-react';
import { m } from '../paraglide/messages.js';

/** The views that stand side by side in the panel's head, in the order shown. */
export const VIEWS = [
  { to: '/', Icon: Sun, label: m.view_targets },
  { to: '/matrix', Icon: Grid3x3, label: m.view_matrix },
  { to: '/compare', Icon: Columns2, label: m.view_compare },
  { to: '/light', Icon: Moon, label: m.view_light },
] as const satisfies readonly { to: string; Icon: LucideIcon; label: () => string }[];
