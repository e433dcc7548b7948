import type { TargetDefinition } from '../../plan/plan.ts';
import { lowerFirst } from '../../text/lower-first.ts';
import { FACTS } from '../commune-facts.ts';
import { MONTH_ENDS, STORY_MONTH } from '../figures/months.ts';
import { FIRST_YEAR } from '../figures/sample-year.ts';
import { wantedVerdicts } from '../figures/wanted-verdicts.ts';
import type { PlanePoint } from '../local-plane.ts';
import { toPlane, toPosition } from '../local-plane.ts';
import { type Random, seededRandom } from '../random.ts';
import type { SampleFigure, SampleModel, SampleOrganisation } from '../sample-rows.ts';

const KINDS = [
  ['camera', 'Camera an ninh'],
  ['self_managed_group', 'Tổ tự quản về an ninh trật tự'],
  ['bell', 'Tiếng kẻng an ninh'],
  ['lodging_houses', 'Nhà trọ tự quản'],
  ['safe_lane', 'Tuyến đường bình yên'],
  ['fire_safety_group', 'Tổ liên gia an toàn phòng cháy, chữa cháy'],
  ['border_group', 'Tổ tự quản đường biên, cột mốc'],
] as const;

/** Organisations that keep a model of their own in the register of places; the rest only report that they do. */
const MODELS_OF_ORGANISATIONS = 0.36;

/** About 500 security models with their reviews. A commune at risk on T5 has some too: nobody has reviewed them. */
export function makeModels(organisations: readonly SampleOrganisation[]): SampleModel[] {
  const random = seededRandom('models');
  const wanted = wantedVerdicts(countedTarget(), FIRST_YEAR);
  const models: SampleModel[] = [];
  const add = (model: Omit<SampleModel, 'code'>) =>
    models.push({ code: `MH${String(models.length + 1).padStart(4, '0')}`, ...model });
  FACTS.communes.forEach((fact, commune) => {
    const centre = toPlane(fact.centre);
    const near = (): PlanePoint => [
      centre[0] + random.between(-0.9, 0.9),
      centre[1] + random.between(-0.9, 0.9),
    ];
    const count = Math.max(1, Math.min(7, Math.round(fact.households / 1150)));
    for (let i = 0; i < count; i++) {
      const [kind, title] = random.pick(KINDS);
      const reviewed = reviewMonth(random, wanted[commune] ?? 'at_risk', i);
      const startedOn = `20${random.whole(12, 19)}-0${random.whole(1, 9)}-15`;
      add({
        unitCode: fact.code,
        organisationCode: null,
        name: `${title} ${lowerFirst(fact.name)}`,
        kind,
        startedOn,
        strengthenedOn: reviewed === null ? null : '2020-03-20',
        point: toPosition(near()),
        reviews:
          reviewed === null
            ? []
            : [
                {
                  reviewedOn: MONTH_ENDS[reviewed] ?? MONTH_ENDS[9],
                  effective: i === 0 || random.chance(0.86),
                  documentCode: null,
                },
              ],
      });
    }
    for (const organisation of organisations) {
      if (organisation.unitCode !== fact.code || !random.chance(MODELS_OF_ORGANISATIONS)) continue;
      add({
        unitCode: fact.code,
        organisationCode: organisation.code,
        name: `Tự quản, tự phòng, tự bảo vệ – ${organisation.name}`,
        kind: 'self_protection',
        startedOn: '2020-03-16',
        strengthenedOn: null,
        point: toPosition(near()),
        reviews: random.chance(0.7)
          ? [{ reviewedOn: '2020-06-25', effective: true, documentCode: null }]
          : [],
      });
    }
  });
  return models;
}

/** The target that counts the models of the register. */
function countedTarget(): TargetDefinition {
  const target = FIRST_YEAR.plan.targets.find(({ rule }) => rule.kind === 'count');
  if (target === undefined) throw new RangeError('plan 399 counts models');
  return target;
}

function reviewMonth(random: Random, wanted: string, index: number): number | null {
  if (wanted === 'met')
    return index === 0 ? random.whole(0, STORY_MONTH) : random.chance(0.75) ? random.whole(1, 9) : null;
  if (wanted === 'stale') return index === 0 ? 0 : null;
  return random.chance(0.5) ? random.whole(STORY_MONTH + 1, 9) : null;
}

/** T5 as the register of models has it: how many of a commune are strengthened, reviewed and effective by a day. */
export function effectiveModels(
  models: readonly SampleModel[],
  unitCode: string,
  on: SampleFigure['validOn'],
): number {
  return models.filter(
    (model) =>
      model.unitCode === unitCode &&
      model.organisationCode === null &&
      model.strengthenedOn !== null &&
      model.reviews.some((review) => review.effective && review.reviewedOn <= on),
  ).length;
}
