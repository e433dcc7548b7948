import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import { rollUp } from '../../geodata/verdict/roll-up.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';

/** What the hover card shows, for those who hear it: "Xã Suối Dây, Huyện Tân Châu: Chậm, 68,4%". */
export function spokenUnit(
  portal: Portal,
  { target }: Pick<Selection, 'target'>,
  judgements: Judgements,
  code: string,
  language: Language,
): string {
  const unit = portal.units.get(code);
  if (unit === undefined) return '';
  const judgement = judgements.get(code);
  if (judgement === undefined) {
    const communes = portal.communes.filter(({ parentCode }) => parentCode === code);
    const { verdicts, units } = rollUp(
      communes.flatMap((one) => judgements.get(one.code) ?? []),
      target.rule,
    );
    return `${unit.name}: ${verdicts.met} ${m.met_of({ of: units })}`;
  }
  const said = {
    name: unit.name,
    where: unit.parentName ?? portal.meta.province.name,
    verdict: verdictStep(judgement.verdict).label[language],
  };
  const value = valueText(target, judgement, language);
  return value === null ? m.announce_walk(said) : m.announce_walk_value({ ...said, value });
}
