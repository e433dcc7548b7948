import './ViewTools.css';
import { FileText, ImageDown, Presentation } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import { useOpenTool } from './open-tool.ts';

const TOOLS = [
  { id: 'report', Icon: FileText, label: m.tool_report },
  { id: 'story', Icon: Presentation, label: m.tool_story },
  { id: 'picture', Icon: ImageDown, label: m.tool_picture },
] as const;

/** What a leader takes along: a report, slides for a meeting, a picture of the map. One line in each view. */
export function ViewTools() {
  const open = useOpenTool();
  return (
    <div className="view-tools panel">
      {TOOLS.map(({ id, Icon, label }) => (
        <button key={id} type="button" className="tool-button" title={label()} onClick={() => open(id)}>
          <Icon size={16} aria-hidden /> <span>{label()}</span>
        </button>
      ))}
    </div>
  );
}
