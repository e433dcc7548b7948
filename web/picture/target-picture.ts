import { slugOf } from '../../geodata/report/file-name.ts';
import { VERDICT_SCALE } from '../../geodata/scale/verdict-scale.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { countVerdicts } from '../../geodata/verdict/roll-up.ts';
import { thresholdOf } from '../../geodata/verdict/threshold.ts';
import { thresholdText } from '../../geodata/verdict/value-text.ts';
import type { Portal } from '../data/portal.ts';
import { judgeTarget } from '../figures/judge-all.ts';
import { m } from '../paraglide/messages.js';
import type { OverviewSearch } from '../selection/search.ts';
import { resolveSelection } from '../selection/use-selection.ts';
import type { PictureModel } from './picture-model.ts';
import { sampleMark, sourceLine } from './picture-words.ts';

/** What a picture of the overview's map says: the same target, day, counts and colours as the screen. */
export function targetPicture(portal: Portal, search: OverviewSearch, language: Language): PictureModel {
  const { target, on, unit } = resolveSelection(search, portal);
  const counts = countVerdicts(judgeTarget(portal, target, on).values());
  const threshold = thresholdText(target, thresholdOf(target.rule), language);
  return {
    title: target.title[language],
    subtitle: [threshold, formatDate(on), ...(unit === null ? [] : [unit.name])].join(' · '),
    figure: { value: formatNumber(counts.met, language), unit: m.met_of({ of: portal.communes.length }) },
    legendTitle: m.legend(),
    legend: VERDICT_SCALE.filter(({ id }) => counts[id] > 0).map(({ id, label, color, ink, pattern }) => ({
      label: label[language],
      amount: formatNumber(counts[id], language),
      color,
      ink,
      pattern,
      mark: 'area',
    })),
    source: sourceLine(portal.meta, portal.plan.number, { on, knownOn: search.knownOn }),
    sampleMark: sampleMark(portal.meta),
    isNight: false,
    fileName: `${['ban-do', target.id, slugOf(target.shortTitle.vi), on].join('-')}.png`,
  };
}
