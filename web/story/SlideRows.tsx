import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { NoteField } from './NoteField.tsx';
import { resolveSlide } from './resolve-slides.ts';
import { type Entry, entryOf } from './slide-list.ts';
import { slideTitle } from './slide-title.ts';

type Props = {
  readonly entries: readonly Entry[];
  readonly portal: Portal;
  readonly openOn: string;
  readonly onEdit: (edit: (before: readonly Entry[]) => readonly Entry[]) => void;
  readonly onRemove: (index: number) => void;
};

function moved(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const next = [...entries];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** The slides in order. Moving one keeps the focus on its button, so that it can be moved on. */
export function SlideRows({ entries, portal, openOn, onEdit, onRemove }: Props) {
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new order is what the focus follows
  useEffect(() => {
    if (focusNext.current === null) return;
    const button = list.current?.querySelector<HTMLButtonElement>(`[data-at="${focusNext.current}"]`);
    const near = button?.parentElement?.querySelector<HTMLButtonElement>('button:enabled');
    focusNext.current = null;
    (button?.disabled ? near : button)?.focus();
  }, [entries]);
  const move = (from: number, to: number, by: 'up' | 'down') => {
    focusNext.current = `${by}-${to}`;
    onEdit((before) => moved(before, from, to));
  };
  return (
    <ol className="slide-rows" ref={list}>
      {entries.map((entry, at) => {
        const shown = entry.slide === null ? null : resolveSlide(entry.slide, portal, openOn);
        const title = shown === null ? entry.text : slideTitle(shown, language);
        const n = at + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two slides may be alike; the place is what tells them apart
          <li key={at} className={shown === null ? 'broken' : undefined}>
            <span className="slide-place">{n}</span>
            <div className="slide-words">
              <strong>{title}</strong>
              <small>
                {shown === null
                  ? m.story_unreadable()
                  : [
                      formatDate(shown.on),
                      shown.view === 'target' && shown.unit !== null ? shown.unit.name : null,
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
              </small>
              {shown === null ? null : (
                <NoteField
                  label={m.story_note({ n })}
                  value={entry.slide?.note ?? ''}
                  onCommit={(note) =>
                    onEdit((before) => before.map((row, index) => (index === at ? withNote(row, note) : row)))
                  }
                />
              )}
            </div>
            <span className="slide-buttons">
              <button
                type="button"
                className="icon-button"
                data-at={`up-${at}`}
                disabled={at === 0}
                aria-label={m.story_up({ n })}
                onClick={() => move(at, at - 1, 'up')}
              >
                <ArrowUp size={16} aria-hidden />
              </button>
              <button
                type="button"
                className="icon-button"
                data-at={`down-${at}`}
                disabled={at === entries.length - 1}
                aria-label={m.story_down({ n })}
                onClick={() => move(at, at + 1, 'down')}
              >
                <ArrowDown size={16} aria-hidden />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={m.story_remove({ n })}
                onClick={() => onRemove(at)}
              >
                <X size={16} aria-hidden />
              </button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function withNote(entry: Entry, note: string): Entry {
  if (entry.slide === null) return entry;
  const { note: _, ...bare } = entry.slide;
  return entryOf(note === '' ? bare : { ...bare, note });
}
