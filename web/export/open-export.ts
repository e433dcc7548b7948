import { createContext, useContext } from 'react';
import type { ExportKind } from './export-spec.ts';

export const OpenExport = createContext<(kind: ExportKind) => void>(() => {});

/** Opens the export dialog on one of its contents. */
export function useOpenExport(): (kind: ExportKind) => void {
  return useContext(OpenExport);
}
