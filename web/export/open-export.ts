import { createContext, useContext } from 'react';
import type { ExportKind } from './export-spec.ts';

/** What the dialog opens on. */
export interface Asked {
  readonly kind: ExportKind;
  /** Of the list of what to survey again, as typed; without: the plan's limit. */
  readonly limitDays?: string | undefined;
}

export const OpenExport = createContext<(asked: Asked) => void>(() => {});

/** Opens the export dialog on one of its contents. */
export function useOpenExport(): (asked: Asked) => void {
  return useContext(OpenExport);
}
