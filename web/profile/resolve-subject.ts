import type { EmulationBlock } from '../../geodata/contract/blocks.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { compareNames } from '../../geodata/text/collate.ts';
import type { Portal } from '../data/portal.ts';

/** A place among peers that the keys [ and ] walk through; `code` is what the URL names it by. */
export interface Peer {
  readonly code: string;
  readonly name: string;
}

interface Group {
  readonly kind: 'province' | 'district' | 'block';
  readonly code: string;
  readonly name: string;
  readonly members: readonly UnitSummary[];
  readonly peers: readonly Peer[];
  /** Set for a block alone. */
  readonly block: EmulationBlock | null;
}

interface Commune {
  readonly kind: 'commune';
  readonly code: string;
  readonly name: string;
  readonly unit: UnitSummary;
  readonly peers: readonly Peer[];
}

/** Whom a profile is about. */
export type Subject = Commune | Group | { readonly kind: 'unknown'; readonly code: string };
export type GroupSubject = Group;
export type CommuneSubject = Commune;

type Scope = Pick<Portal, 'communes' | 'districts' | 'units'> & {
  readonly meta: Pick<Portal['meta'], 'province'>;
};

const byName = (a: Peer, b: Peer) => compareNames(a.name, b.name) || (a.code < b.code ? -1 : 1);

/** The unit of the URL, else its block, else the province. A code that is none of this tree's is unknown, and said so. */
export function resolveSubject(
  search: { readonly unit?: string | undefined; readonly block?: string | undefined },
  { communes, districts, units, meta }: Scope,
  blocks: readonly EmulationBlock[],
): Subject {
  const { province } = meta;
  if (search.unit !== undefined && search.unit !== province.code) {
    const unit = units.get(search.unit);
    if (unit === undefined) return { kind: 'unknown', code: search.unit };
    const { code, name, parentCode } = unit;
    if (unit.level === 'commune') {
      const peers = communes.filter((commune) => commune.parentCode === parentCode).toSorted(byName);
      return { kind: 'commune', code, name, unit, peers };
    }
    const members = communes.filter((commune) => commune.parentCode === code);
    return { kind: 'district', code, name, members, peers: districts.toSorted(byName), block: null };
  }
  if (search.unit === undefined && search.block !== undefined) {
    const block = blocks.find(({ code }) => code === search.block);
    if (block === undefined) return { kind: 'unknown', code: search.block };
    const members = communes.filter(({ code }) => block.communes.includes(code));
    return { kind: 'block', code: block.code, name: block.name, members, peers: blocks, block };
  }
  return { kind: 'province', ...province, members: communes, peers: [], block: null };
}

/** The one before and the one after among the peers; null at an end. */
export function neighboursOf(peers: readonly Peer[], code: string): readonly [Peer | null, Peer | null] {
  const at = peers.findIndex((peer) => peer.code === code);
  if (at < 0) return [null, null];
  return [peers[at - 1] ?? null, peers[at + 1] ?? null];
}
