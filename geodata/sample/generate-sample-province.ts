import { FACTS } from './commune-facts.ts';
import { communeRaster } from './commune-raster.ts';
import { draftFigures } from './figures/make-figures.ts';
import { recordFigures } from './figures/record-figures.ts';
import { generateBorders } from './generate-borders.ts';
import { makeLight } from './light/make-light.ts';
import { makePromises } from './light/make-promises.ts';
import { countedRoutes, monthsLit } from './light/when-lit.ts';
import { toPlane } from './local-plane.ts';
import { makeBlocks } from './register/make-blocks.ts';
import { makeModels } from './register/make-models.ts';
import { makeOrganisations } from './register/make-organisations.ts';
import { makeResidentialAreas } from './register/make-residential-areas.ts';
import { layRoads } from './roads/lay-roads.ts';
import type { SampleProvince, SampleSegment } from './sample-rows.ts';

/**
 * The whole sample province: real names, codes and census figures; invented borders, roads, light, organisations,
 * models and figures. Pure and seeded: the same rows each time, in about four seconds.
 */
export function generateSampleProvince(): SampleProvince {
  const units = generateBorders();
  const communes = units.filter((unit) => unit.level === 'commune');
  const communeAt = communeRaster(communes);
  const residentialAreas = makeResidentialAreas(communeAt);
  const organisations = makeOrganisations();
  const models = makeModels(organisations);
  const network = layRoads(communes, communeAt, residentialAreas);
  const counted = countedRoutes(network);
  const drafted = draftFigures({
    areas: residentialAreas,
    organisations,
    models,
    countedRoutes: counted.map((routes) => routes.length),
  });
  const lit = monthsLit(network, counted, drafted);
  const isTown = (segment: SampleSegment) => {
    const commune = FACTS.communes[communeAt(toPlane(segment.coordinates[0] ?? []))];
    return commune !== undefined && (commune.kind !== 'xa' || commune.households / commune.areaKm2 > 140);
  };
  return {
    units,
    residentialAreas,
    organisations,
    blocks: makeBlocks(organisations),
    models,
    routes: network.routes,
    segments: network.segments,
    lightRecords: makeLight(network, lit, isTown),
    promises: makePromises(network, lit),
    ...recordFigures(drafted),
  };
}
