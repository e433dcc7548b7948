import { databaseRoles } from '../../../api/database/in-role.ts';
import { as, type CanaryPortal } from '../routes/canary-portal.ts';
import { ADDRESSES, WRITES } from './addresses.ts';
import { type Canary, DISTRICT_OF } from './canaries.ts';
import { findCanaries } from './find-canaries.ts';
import { type Read, read, typeOf } from './readable.ts';

export interface Walker {
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly role: (typeof databaseRoles)[number];
  readonly district: string | null;
  /** Routes that are walked. */
  readonly asks: RegExp;
}

const EVERYTHING = /(?:)/;
/** Other tiles, open data and the public's pages are read as the public by everybody: two who sign in ask for them too, the rest does not. */
const WHAT_DEPENDS_ON_WHO_ASKS = /^\/(?:api|tiles\/models)\b/;

const account = (
  role: 'reader' | 'planner' | 'steward' | 'admin',
  district: string | null,
  asks = WHAT_DEPENDS_ON_WHO_ASKS,
): Walker => ({
  title: `${role === 'reader' ? 'a leader' : `a ${role}`}${district === null ? '' : ` of district ${district}`}`,
  headers: as(role, `${role}-${district}`, district ?? undefined),
  role: `portal_${role}`,
  district,
  asks,
});

/** Everybody the portal may be asked by; 709 is a district without a commune. */
export const WALKERS: readonly Walker[] = [
  { title: 'the public', headers: {}, role: 'portal_public', district: null, asks: EVERYTHING },
  account('reader', null),
  account('reader', '702', EVERYTHING),
  account('planner', null),
  account('planner', '701'),
  account('steward', null),
  account('steward', '709'),
  account('admin', null, EVERYTHING),
];

/** Whether who walks may be told a canary, by domain.md and the district. */
export function mayBeTold({ role, district }: Pick<Walker, 'role' | 'district'>, canary: Canary): boolean {
  const { least } = canary.held;
  if (least === null || databaseRoles.indexOf(role) < databaseRoles.indexOf(least)) return false;
  return district === null || DISTRICT_OF[canary.side] === district;
}

export interface Walked {
  /** Each canary found, with the first address that told it and nobody gave it to. */
  readonly told: ReadonlyMap<Canary, string>;
  /** Statuses of reading by how often; one of 429 would hide what lies behind it. */
  readonly statuses: ReadonlyMap<number, number>;
  /** What of each type was read, in the order of the walk. */
  readonly types: ReadonlyMap<string, readonly Read[]>;
}

/** Asks everything as somebody, and reads each answer with its headers. */
export async function walk(
  portal: Pick<CanaryPortal, 'app'>,
  { headers, asks }: Walker,
  taken: ReadonlyMap<string, Canary>,
): Promise<Walked> {
  const told = new Map<Canary, string>();
  const statuses = new Map<number, number>();
  const types = new Map<string, Read[]>();
  const look = async (address: string, response: Response, sent = '') => {
    const type = response.headers.get('Content-Type') ?? '';
    const body = await read(Buffer.from(await response.arrayBuffer()), type, address);
    // What was asked may be said back: that it tells no more is for the test of hidden words.
    const given = new Set(findCanaries({ text: address + sent, points: [], tolerance: 0 }));
    const text = `${JSON.stringify([...response.headers])} ${body.text}`;
    for (const canary of findCanaries({ ...body, text }, taken)) {
      if (!given.has(canary) && !told.has(canary)) told.set(canary, address);
    }
    if (response.status === 200) types.set(typeOf(type), [...(types.get(typeOf(type)) ?? []), body]);
  };
  // A random id may hold any five digits.
  const base = { ...headers, 'X-Request-Id': 'the-walk' };
  const addresses = Object.values(ADDRESSES)
    .flat()
    .filter((each) => asks.test(each))
    .values();
  // While one answer is read the next one is made; of documents of all communes no more than two are made at once.
  const lane = async () => {
    for (const address of addresses) {
      const response = await portal.app.request(`http://portal.test${address}`, { headers: base });
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      await look(address, response);
    }
  };
  await Promise.all([lane(), lane()]);
  for (const [route, sent] of Object.entries(WRITES)) {
    for (const [address, content] of sent) {
      const body = JSON.stringify(content);
      const method = route.split(' ')[0] ?? 'POST';
      const asked = { method, headers: { ...base, 'Content-Type': 'application/json' }, body };
      await look(address, await portal.app.request(`http://portal.test${address}`, asked), body);
    }
  }
  return { told, statuses, types };
}
