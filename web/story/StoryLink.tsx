import { useRouter, useSearch } from '@tanstack/react-router';
import { Link2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAnnounce } from '../frame/announcer.tsx';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';

/** The link of the presentation. Where the browser forbids copying, the link is shown to be copied by hand. */
export function StoryLink() {
  const router = useRouter();
  const search = useSearch({ strict: false });
  const announce = useAnnounce();
  const [state, setState] = useState<'idle' | 'copied' | 'by hand'>('idle');
  const field = useRef<HTMLInputElement>(null);
  const { href } = router.buildLocation({ to: '/story', search: keepShared(search) });
  const link = new URL(href, window.location.href).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
      announce(m.story_copied());
    } catch {
      setState('by hand');
      field.current?.select();
    }
  };
  return (
    <>
      <button type="button" className="quiet-action" onClick={copy}>
        <Link2 size={16} aria-hidden /> {state === 'copied' ? m.story_copied() : m.story_copy()}
      </button>
      <input
        ref={field}
        className="story-link"
        hidden={state !== 'by hand'}
        readOnly
        aria-label={m.story_link()}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
    </>
  );
}
