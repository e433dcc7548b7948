import { PictureDialog } from '../picture/PictureDialog.tsx';
import { StoryDialog } from '../story/StoryDialog.tsx';
import type { Tool } from './ToolGate.tsx';

type Props = { readonly tool: Tool | null; readonly onClose: () => void };

/** The dialog of the tool in use. */
export function ToolHost({ tool, onClose }: Props) {
  switch (tool) {
    case 'story':
      return <StoryDialog onClose={onClose} />;
    case 'picture':
      return <PictureDialog onClose={onClose} />;
    case 'report':
    case null:
      return null;
  }
}
