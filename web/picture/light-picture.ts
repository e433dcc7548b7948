import type { LightingCoverage } from '../../geodata/contract/lighting.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { slugOf } from '../../geodata/report/file-name.ts';
import { LIGHT_SCALE } from '../../geodata/scale/light-scale.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import { formatDate, formatKm } from '../../geodata/text/format.ts';
import { m } from '../paraglide/messages.js';
import type { PictureModel } from './picture-model.ts';
import { sampleMark, sourceLine } from './picture-words.ts';

interface Shown {
  readonly meta: Meta;
  readonly plan: Pick<Plan, 'number'>;
  readonly on: string;
  readonly knownOn: string | undefined;
  /** The unit chosen; null: the whole province. */
  readonly unit: { readonly code: string; readonly name: string } | null;
  /** Official lengths by unit; null where the picture is of an area drawn by hand, which has none. */
  readonly coverage: LightingCoverage | null;
}

const KM = { yes: 'lit', no: 'unlit', unknown: 'unknown' } as const;

/** What a picture of the night map says. */
export function lightPicture(
  { meta, plan, on, knownOn, unit, coverage }: Shown,
  language: Language,
): PictureModel {
  const whose = unit === null ? coverage?.province : coverage?.units.find(({ code }) => code === unit.code);
  const where = unit?.name ?? meta.province.name;
  return {
    title: `${m.light_title()} – ${where}`,
    subtitle: formatDate(on),
    figure: null,
    legendTitle: m.legend(),
    legend: LIGHT_SCALE.map(({ id, label, night, dash }) => ({
      label: label[language],
      amount: whose === undefined ? null : formatKm(whose.km[KM[id]], language),
      color: night,
      ink: night,
      pattern: 'solid',
      mark: dash === null ? 'line' : 'dashed line',
    })),
    source: sourceLine(meta, plan.number, { on, knownOn }),
    sampleMark: sampleMark(meta),
    isNight: true,
    fileName: `${['ban-do', 'anh-sang', slugOf(where), on].join('-')}.png`,
  };
}
