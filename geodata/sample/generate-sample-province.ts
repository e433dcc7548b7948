import type { Plan } from '../plan/plan.ts';
import { FACTS } from './commune-facts.ts';
import { communeRaster } from './commune-raster.ts';
import { awaitingApproval } from './figures/awaiting-approval.ts';
import { type Counted, type DraftedTarget, draftFigures } from './figures/make-figures.ts';
import { recordFigures } from './figures/record-figures.ts';
import { FIRST_YEAR, type SampleYear, yearOf } from './figures/sample-year.ts';
import { generateBorders } from './generate-borders.ts';
import { makeLight } from './light/make-light.ts';
import { makePromises } from './light/make-promises.ts';
import { tellLight } from './light/tell-light.ts';
import { touchedCommunes } from './light/touched-communes.ts';
import { toPlane } from './local-plane.ts';
import { makeAccidents } from './places/make-accidents.ts';
import { makePlaces } from './places/make-places.ts';
import { makeBlocks } from './register/make-blocks.ts';
import { makeModels } from './register/make-models.ts';
import { makeOrganisations } from './register/make-organisations.ts';
import { makeResidentialAreas } from './register/make-residential-areas.ts';
import { layRoads } from './roads/lay-roads.ts';
import type { Network } from './roads/read-network.ts';
import type { SampleProvince, SampleSegment } from './sample-rows.ts';

/**
 * The whole sample province: real names, codes and census figures; invented borders, roads, light, organisations,
 * models and figures. Pure and seeded: the same rows each time, in about four seconds. Of each further plan for the
 * province it tells figures too, up to two thirds of its time.
 */
export function generateSampleProvince(plans: readonly Plan[] = []): SampleProvince {
  const units = generateBorders();
  const communes = units.filter((unit) => unit.level === 'commune');
  const communeAt = communeRaster(communes);
  const residentialAreas = makeResidentialAreas(communeAt);
  const organisations = makeOrganisations();
  const models = makeModels(organisations);
  const network = layRoads(communes, communeAt, residentialAreas);
  const touched = touchedCommunes(network, communes);
  const lit = lightStories(network, touched);
  const things: Counted = {
    areas: residentialAreas,
    organisations,
    models,
    routes: communes.map((_, commune) => touched.filter((of) => of.includes(commune)).length),
    told: lit.told,
  };
  const drafted = draftFigures(things, FIRST_YEAR);
  const isTown = (segment: SampleSegment) => {
    const commune = FACTS.communes[communeAt(toPlane(segment.coordinates[0] ?? []))];
    return commune !== undefined && (commune.kind !== 'xa' || commune.households / commune.areaKm2 > 140);
  };
  const first = tellYear(drafted, FIRST_YEAR);
  const others = plans
    .filter(({ id, province }) => id !== FIRST_YEAR.plan.id && province === FACTS.province.code)
    .map(yearOf)
    .map((year) => ({ year, ...tellYear(draftFigures(things, year), year) }));
  return {
    units,
    residentialAreas,
    organisations,
    blocks: makeBlocks(organisations),
    models,
    routes: network.routes,
    segments: network.segments,
    lightRecords: makeLight(network, lit.months, touched, isTown),
    promises: makePromises(network, lit.months),
    places: makePlaces(network, communeAt, residentialAreas),
    accidents: makeAccidents(network),
    figures: first.figures,
    otherYears: others.map(({ year, figures }) => ({ planId: year.plan.id, figures })),
    documents: [first, ...others].flatMap(({ documents }) => documents),
  };
}

/** The first year's roads are lit as its one target on routes tells. */
function lightStories(network: Network, touched: readonly (readonly number[])[]) {
  const target = FIRST_YEAR.plan.targets.find(({ rule }) => rule.kind === 'routes');
  if (target === undefined) return { months: network.routes.map(() => null), told: new Map() };
  const { months, drafted } = tellLight(network, touched, target, FIRST_YEAR);
  return { months, told: new Map([[target.id, drafted]]) };
}

function tellYear(drafted: readonly DraftedTarget[], year: SampleYear) {
  const { figures, documents } = recordFigures(drafted, year);
  return { figures: [...figures, ...awaitingApproval(drafted, figures, year)], documents };
}
