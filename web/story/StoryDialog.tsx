import './StoryDialog.css';
import { useRouterState, useSearch } from '@tanstack/react-router';
import { Play, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { openingDay } from '../selection/opening-day.ts';
import { PortalDialog } from '../tools/PortalDialog.tsx';
import { resolveSlide, resolveSlides } from './resolve-slides.ts';
import { SlideRows } from './SlideRows.tsx';
import { StoryLink } from './StoryLink.tsx';
import type { Entry } from './slide-list.ts';
import { entryOfView } from './slide-of-view.ts';
import { slideTitle } from './slide-title.ts';
import { useSlideList } from './use-slide-list.ts';
import { useStartStory } from './use-start-story.ts';

/** Chooses the slides of a meeting: adds the present view, orders, names and removes them, and hands out the link. */
export function StoryDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <PortalDialog title={m.story_title()} onClose={onClose}>
      {(portal) => <StoryEditor portal={portal} onClose={onClose} />}
    </PortalDialog>
  );
}

function StoryEditor({ portal, onClose }: { readonly portal: Portal; readonly onClose: () => void }) {
  const language = useLanguage();
  const announce = useAnnounce();
  const start = useStartStory();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const search = useSearch({ strict: false });
  const [{ entries, isForeign }, change] = useSlideList();
  const [isFull, setFull] = useState(false);
  const [removed, setRemoved] = useState<{ readonly entry: Entry; readonly at: number } | null>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (removed !== null) undoButton.current?.focus();
  }, [removed]);
  const openOn = openingDay(portal);
  const present = resolveSlide({ view: 'target', ...search }, portal, search.on ?? openOn);
  const entry = entryOfView(path, search, {
    target: present?.target.id ?? portal.targets[0].id,
    on: present?.on ?? openOn,
  });
  const shown = entry?.slide == null ? null : resolveSlide(entry.slide, portal, openOn);
  const { broken } = resolveSlides(entries, portal, openOn);
  const describe = (title: string, on: string) => `${title} · ${formatDate(on)}`;
  const edit = (next: (before: readonly Entry[]) => readonly Entry[]) => setFull(!change(next));

  return (
    <>
      {shown === null || entry === null ? null : (
        <button
          type="button"
          className="story-add"
          onClick={() => {
            edit((before) => [...before, entry]);
            announce(m.story_added({ n: entries.length + 1 }));
          }}
        >
          <Plus size={18} aria-hidden />
          <span>
            <strong>{m.story_add()}</strong>
            <small>
              {describe(slideTitle(shown, language), shown.on)}
              {shown.view === 'target' && shown.unit !== null ? ` · ${shown.unit.name}` : null}
            </small>
          </span>
        </button>
      )}
      {isFull ? (
        <p className="story-warning" role="alert">
          {m.story_full()}
        </p>
      ) : null}
      {isForeign ? (
        <p className="story-warning" role="alert">
          {m.story_foreign()}
        </p>
      ) : null}
      {broken.length === 0 ? null : (
        <p className="story-warning">{m.story_broken({ list: broken.join(' · ') })}</p>
      )}
      {entries.length === 0 ? (
        <p className="dialog-note">{m.story_empty()}</p>
      ) : (
        <SlideRows
          entries={entries}
          portal={portal}
          openOn={openOn}
          onEdit={edit}
          onRemove={(at) => {
            const gone = entries[at];
            if (gone !== undefined) setRemoved({ entry: gone, at });
            edit((before) => before.filter((_, index) => index !== at));
          }}
        />
      )}
      {removed === null ? null : (
        <p className="story-undo" role="status">
          {m.story_removed()}{' '}
          <button
            ref={undoButton}
            type="button"
            onClick={() => {
              edit((before) => before.toSpliced(removed.at, 0, removed.entry));
              setRemoved(null);
            }}
          >
            {m.story_undo()}
          </button>
        </p>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="action"
          onClick={() => {
            onClose();
            start();
          }}
        >
          <Play size={16} aria-hidden /> {m.story_start()} <kbd>F</kbd>
        </button>
        {entries.length === 0 ? null : <StoryLink />}
      </div>
    </>
  );
}
