import { toPlane } from '../local-plane.ts';
import type { Network } from '../roads/read-network.ts';
import type { SampleRoute } from '../sample-rows.ts';
import { type NamedPoint, spaced } from './spaced.ts';

const APART_KM = 0.4;
/** The most important first; two such roads make a junction worth a name. */
const CLASSES: readonly string[] = ['national', 'provincial', 'district', 'commune'];
const LARGEST = 3;

type Meeting = { readonly arms: number; readonly routes: readonly SampleRoute[] };

/** Junctions at which two larger roads meet, at least one of them above a commune road. */
export function findCrossings({ routes, segments }: Network): NamedPoint[] {
  const routeOf = new Map(routes.map((route) => [route.id, route]));
  const meetings = new Map<string, { position: readonly number[]; arms: SampleRoute[] }>();
  for (const { routeId, coordinates } of segments) {
    const route = routeOf.get(routeId);
    if (route === undefined || !CLASSES.includes(route.roadClass)) continue;
    for (const position of [coordinates[0], coordinates.at(-1)]) {
      if (position === undefined) continue;
      const key = position.join();
      const meeting = meetings.get(key) ?? { position, arms: [] };
      meeting.arms.push(route);
      meetings.set(key, meeting);
    }
  }
  const rank = ({ roadClass }: SampleRoute) => CLASSES.indexOf(roadClass);
  const junctions = [...meetings.values()]
    .map(({ position, arms }) => ({
      point: toPlane([...position]),
      arms: arms.length,
      routes: [...new Set(arms)].sort((p, q) => rank(p) - rank(q) || (p.id < q.id ? -1 : 1)),
    }))
    .filter(({ routes: [first, second], arms }) => arms >= 3 && first !== undefined && second !== undefined)
    .filter(({ routes: [first] }) => first !== undefined && rank(first) < LARGEST);
  const order = ({ routes: [first, second] }: Meeting) =>
    first === undefined || second === undefined ? 0 : rank(first) * 10 + rank(second);
  junctions.sort((p, q) => order(p) - order(q));
  const nameAt = new Map(junctions.map((junction) => [junction.point, nameOf(junction)]));
  return spaced(
    junctions.map(({ point }) => point),
    APART_KM,
  ).map((point) => ({ point, name: nameAt.get(point) ?? '' }));
}

function nameOf({ arms, routes: [first, second] }: Meeting): string {
  const short = (route: SampleRoute | undefined) =>
    route === undefined ? '' : /^(QL|ĐT|ĐH)\./.test(route.code) ? route.code : route.name;
  return `Ngã ${arms >= 4 ? 'tư' : 'ba'} ${short(first)} × ${short(second)}`;
}
