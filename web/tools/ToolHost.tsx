import { AccountDialog } from '../account/AccountDialog.tsx';
import { PictureDialog } from '../picture/PictureDialog.tsx';
import { BatchProgress } from '../report/BatchProgress.tsx';
import { ReportDialog } from '../report/ReportDialog.tsx';
import { useBatchJob } from '../report/use-batch-job.ts';
import { StoryDialog } from '../story/StoryDialog.tsx';
import type { Tool } from './open-tool.ts';

type Props = { readonly tool: Tool | null; readonly onClose: () => void };

/** The dialog of the tool in use, and what goes on when it is closed. */
export function ToolHost({ tool, onClose }: Props) {
  const job = useBatchJob();
  switch (tool) {
    case 'story':
      return <StoryDialog onClose={onClose} />;
    case 'picture':
      return <PictureDialog onClose={onClose} />;
    case 'account':
      return <AccountDialog onClose={onClose} />;
    case 'report':
      return <ReportDialog onClose={onClose} />;
    case null:
      return job.status === 'idle' ? null : (
        <aside className="batch-float">
          <BatchProgress />
        </aside>
      );
  }
}
