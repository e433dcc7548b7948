import './ProfilePage.css';
import './print.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { PanelFoot } from '../frame/PanelFoot.tsx';
import { PanelHead } from '../frame/PanelHead.tsx';
import { m } from '../paraglide/messages.js';
import { resolveSelection } from '../selection/use-selection.ts';
import { CommuneProfile } from './CommuneProfile.tsx';
import { GroupProfile } from './GroupProfile.tsx';
import { Locator } from './Locator.tsx';
import { PeerNav } from './PeerNav.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { useProfileScope } from './profile-scope.ts';
import { type CommuneSubject, type GroupSubject, neighboursOf, type Peer } from './resolve-subject.ts';
import { useNeighbourKeys } from './use-neighbour-keys.ts';

type Props = {
  readonly portal: Portal;
  readonly subject: CommuneSubject | GroupSubject;
  readonly blocks: readonly EmulationBlock[];
};

export type ProfilePatch = { readonly target?: string; readonly why?: string | undefined };

/** The page of one subject: where it lies and its peers on the left, its figures beside. */
export function ProfilePage({ portal, subject, blocks }: Props) {
  const search = useSearch({ from: '/profile' });
  const navigate = useNavigate({ from: '/profile' });
  const announce = useAnnounce();
  const body = useRef<HTMLElement>(null);
  const selection = resolveSelection(search, portal);
  const { on, target } = selection;
  const scope = useProfileScope(portal, on);
  const [before, after] = neighboursOf(subject.peers, subject.code);

  const isBlock = subject.kind === 'block';
  const goTo = useCallback(
    ({ code }: Peer) =>
      navigate({
        search: (previous) => ({
          ...previous,
          map: undefined,
          ...(isBlock ? { block: code } : { unit: code }),
        }),
      }),
    [navigate, isBlock],
  );
  useNeighbourKeys(before && (() => goTo(before)), after && (() => goTo(after)));
  const select = (patch: ProfilePatch) =>
    navigate({ search: (previous) => ({ ...previous, ...patch }), replace: true, resetScroll: false });

  const { code, name } = subject;
  useEffect(() => {
    // The code is why: another subject starts at its top.
    if (code !== '') body.current?.scrollTo(0, 0);
    announce(m.profile_announce({ name, date: formatDate(on) }));
  }, [announce, code, name, on]);

  return (
    <main className="view profile">
      <aside className="left-panel panel">
        <PanelHead province={portal.meta.province} plan={portal.plan} />
        <div className="left-body">
          <Locator scope={scope} subject={subject} target={target} />
          <PeerNav scope={scope} subject={subject} blocks={blocks} before={before} after={after} />
        </div>
        <PanelFoot meta={portal.meta} on={on} />
      </aside>
      <section
        className="profile-body"
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={m.profile_of({ name })}
      >
        <ProfileHead scope={scope} subject={subject} blocks={blocks} />
        {subject.kind === 'commune' ? (
          <CommuneProfile scope={scope} subject={subject} why={selection.why} onSelect={select} />
        ) : (
          <GroupProfile scope={scope} subject={subject} target={target} onSelect={select} />
        )}
      </section>
    </main>
  );
}
