import type { ReactNode } from 'react';
import type { Portal } from '../data/portal.ts';
import { usePortal } from '../data/use-portal.ts';
import { m } from '../paraglide/messages.js';
import { ToolDialog } from './ToolDialog.tsx';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: (portal: Portal) => ReactNode;
};

/** A dialog of a tool that needs the portal; until it is here, or without it, a line that says so. */
export function PortalDialog({ title, onClose, children }: Props) {
  const state = usePortal();
  return (
    <ToolDialog title={title} onClose={onClose}>
      {state.status === 'ready' ? (
        children(state.portal)
      ) : (
        <p className="dialog-note">{state.status === 'failed' ? m.failed_title() : m.loading()}</p>
      )}
    </ToolDialog>
  );
}
