import './PeerNav.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import { m } from '../paraglide/messages.js';
import { ProfileLink, type ProfileOf } from './ProfileLink.tsx';
import type { ProfileScope } from './profile-scope.ts';
import type { CommuneSubject, GroupSubject, Peer } from './resolve-subject.ts';

type Props = {
  readonly scope: ProfileScope;
  readonly subject: CommuneSubject | GroupSubject;
  readonly blocks: readonly EmulationBlock[];
  readonly before: Peer | null;
  readonly after: Peer | null;
};

/** The units beside this one, or below the province, and the step to the one before and after. */
export function PeerNav({ scope, subject, blocks, before, after }: Props) {
  const { portal } = scope;
  const kind = subject.kind === 'block' ? 'block' : 'unit';
  const to = (peer: Peer): ProfileOf => ({ kind, code: peer.code });
  if (subject.kind === 'province') {
    return (
      <>
        <Peers title={m.profile_districts()} peers={portal.districts} kind="unit" current={null} />
        <Peers title={m.profile_blocks()} peers={blocks} kind="block" current={null} />
      </>
    );
  }
  const title = {
    commune: m.profile_same_district(),
    district: m.profile_districts(),
    block: m.profile_blocks(),
  }[subject.kind];
  const metOf = (code: string) =>
    portal.targets.filter((target) => scope.judgementOf(target, code).verdict === 'met').length;
  return (
    <>
      <nav className="peer-steps" aria-label={m.profile_steps()}>
        {before === null ? (
          <span />
        ) : (
          <ProfileLink to={to(before)}>
            <ChevronLeft size={15} aria-hidden /> <span>{before.name}</span> <kbd>[</kbd>
          </ProfileLink>
        )}
        {after === null ? (
          <span />
        ) : (
          <ProfileLink to={to(after)}>
            <kbd>]</kbd> <span>{after.name}</span> <ChevronRight size={15} aria-hidden />
          </ProfileLink>
        )}
      </nav>
      <Peers
        title={title}
        peers={subject.peers}
        kind={kind}
        current={subject.code}
        noteOf={subject.kind === 'commune' ? (code) => `${metOf(code)}/${portal.targets.length}` : undefined}
      />
    </>
  );
}

type PeersProps = {
  readonly title: string;
  readonly peers: readonly Peer[];
  readonly kind: 'unit' | 'block';
  readonly current: string | null;
  readonly noteOf?: ((code: string) => string) | undefined;
};

function Peers({ title, peers, kind, current, noteOf }: PeersProps) {
  if (peers.length === 0) return null;
  return (
    <nav className="peers" aria-label={title}>
      <h3>
        {title}
        {noteOf === undefined ? null : <small>{m.profile_targets_met()}</small>}
      </h3>
      <ul>
        {peers.map(({ code, name }) => (
          <li key={code}>
            <ProfileLink to={{ kind, code }} isCurrent={code === current}>
              <span>{name}</span>
              {noteOf === undefined ? null : <small>{noteOf(code)}</small>}
            </ProfileLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
