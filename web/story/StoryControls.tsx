import { ChevronLeft, ChevronRight, Maximize, Pencil, X } from 'lucide-react';
import { m } from '../paraglide/messages.js';
import { useOpenTool } from '../tools/open-tool.ts';

type Props = {
  readonly at: number;
  readonly count: number;
  readonly onGo: (to: number) => void;
  readonly onLeave: () => void;
};

/** The number of the slide, and for those without keys what the keys do; faint until pointed at or focused. */
export function StoryControls({ at, count, onGo, onLeave }: Props) {
  const open = useOpenTool();
  return (
    <nav className="story-controls" aria-label={m.story_controls()}>
      <button type="button" aria-label={m.story_previous()} disabled={at === 0} onClick={() => onGo(at - 1)}>
        <ChevronLeft aria-hidden />
      </button>
      <span className="story-number">
        {at + 1}/{count}
      </span>
      <button
        type="button"
        aria-label={m.story_next()}
        disabled={at === count - 1}
        onClick={() => onGo(at + 1)}
      >
        <ChevronRight aria-hidden />
      </button>
      <span className="story-quiet">
        <button type="button" aria-label={m.story_edit()} onClick={() => open('story')}>
          <Pencil aria-hidden />
        </button>
        <button
          type="button"
          aria-label={m.story_fullscreen()}
          onClick={() => document.documentElement.requestFullscreen?.().catch(() => {})}
        >
          <Maximize aria-hidden />
        </button>
        <button type="button" aria-label={m.story_leave()} onClick={onLeave}>
          <X aria-hidden />
        </button>
      </span>
    </nav>
  );
}
