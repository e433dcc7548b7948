import { SAMPLE_LABEL } from '../../../geodata/sample/sample-rows.ts';
import { VERDICT_SCALE, verdictStep } from '../../../geodata/scale/verdict-scale.ts';
import type { Language } from '../../../geodata/text/bilingual.ts';
import { formatDate } from '../../../geodata/text/format.ts';
import { VERDICTS } from '../../../geodata/verdict/verdict.ts';
import type { Portal } from '../../data/portal.ts';
import { m } from '../../paraglide/messages.js';
import { kindName } from '../kind-name.ts';
import { orderNames } from '../order-names.ts';
import type { MatrixSelection } from '../use-matrix-selection.ts';
import type { InfoLine } from './workbook.ts';

interface Facts {
  readonly portal: Portal;
  readonly shown: number;
  readonly selection: MatrixSelection;
  readonly language: Language;
  /** Null: as known now. */
  readonly knownOn: string | null;
  /** Where the same table opens again. */
  readonly link: string;
}

/** What a reader of the workbook must know: plan, days, filters, order, sources, what is made up, what verdicts mean. */
export function infoLines({ portal, shown, selection, language, knownOn, link }: Facts): InfoLine[] {
  const { meta, plan, communes } = portal;
  const { since, order, isReversed, target } = selection;
  const sampleNames = [
    ...(meta.sample.figures ? [SAMPLE_LABEL.data[language]] : []),
    ...(meta.sample.borders ? [SAMPLE_LABEL.borders[language]] : []),
  ];
  const turned = isReversed ? ` (${m.matrix_turned()})` : '';
  return [
    [m.matrix_info_province(), meta.province.name],
    [m.matrix_info_plan(), `${plan.number} – ${plan.title[language]}`],
    [m.matrix_info_on(), formatDate(selection.on)],
    [m.matrix_info_known_on(), knownOn === null ? m.matrix_info_now() : formatDate(knownOn)],
    ...(since === null ? [] : [[m.matrix_since(), formatDate(since)] as const]),
    [m.matrix_info_rows(), m.matrix_info_rows_text({ n: shown, of: communes.length })],
    [m.matrix_info_filter(), filterText(selection, portal, language) || m.matrix_info_no_filter()],
    [m.matrix_order(), `${orderNames(target.shortTitle[language])[order]}${turned}`],
    ...(sampleNames.length === 0 ? [] : [[m.matrix_info_mark(), sampleNames.join('. ')] as const]),
    [m.matrix_info_source(), [...new Set(meta.attributions)].join(' · ')],
    [m.matrix_info_version(), String(meta.dataVersion)],
    [m.matrix_info_link(), link],
    [m.matrix_info_values(), m.matrix_info_values_text()],
    ...VERDICTS.map(({ id, meaning }): InfoLine => [verdictStep(id).label[language], meaning[language], id]),
  ];
}

function filterText({ filter, block, target }: MatrixSelection, portal: Portal, language: Language): string {
  const { verdict, kind, district, text } = filter;
  const step = VERDICT_SCALE.find(({ id }) => id === verdict);
  const where = filter.target === null ? m.matrix_where_any() : target.shortTitle[language];
  return [
    step === undefined ? '' : `${step.label[language]} (${where})`,
    kind === null ? '' : kindName(kind),
    district === null ? '' : (portal.units.get(district)?.name ?? district),
    block?.name ?? '',
    text.trim() === '' ? '' : `“${text.trim()}”`,
  ]
    .filter(Boolean)
    .join('; ');
}
