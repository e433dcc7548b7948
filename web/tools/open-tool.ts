import { createContext, useContext } from 'react';

export type Tool = 'report' | 'story' | 'picture' | 'account';

export const OpenTool = createContext<(tool: Tool) => void>(() => {});

export function useOpenTool(): (tool: Tool) => void {
  return useContext(OpenTool);
}
