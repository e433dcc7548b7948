import './DistrictPanel.css';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { rollUp, verdictsPresent } from '../../geodata/verdict/roll-up.ts';
import { countsText, valueText } from '../../geodata/verdict/value-text.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Select, Selection } from '../selection/use-selection.ts';
import { CommuneGroups } from './CommuneGroups.tsx';
import { UnitHeader } from './UnitHeader.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly select: Select;
  readonly unit: UnitSummary;
  readonly judgements: Judgements;
  readonly onChoose: (code: string) => void;
};

/** A district through its communes: how many have met the target, and the sum of their counts. It has no verdict. */
export function DistrictPanel({ portal, selection, select, unit, judgements, onChoose }: Props) {
  const language = useLanguage();
  const { target } = selection;
  const communes = portal.communes.filter(({ parentCode }) => parentCode === unit.code);
  const sum = rollUp(
    communes.flatMap(({ code }) => judgements.get(code) ?? []),
    target.rule,
  );
  const counts = countsText(sum, language);
  return (
    <section className="district-panel" aria-label={unit.name}>
      <div className="district-head">
        <UnitHeader portal={portal} unit={unit} select={select} />
        <p className="unit-facts">
          {unit.households === null ? null : (
            <span>{m.households({ n: formatNumber(unit.households, language) })}</span>
          )}
          <span>{formatNumber(unit.areaKm2, language, 1)} km²</span>
        </p>
        <h3>{target.title[language]}</h3>
        <p className="district-figure">
          <strong>{sum.verdicts.met}</strong> <span>{m.met_of({ of: sum.units })}</span>
        </p>
        <VerdictBar counts={sum.verdicts} />
        {sum.value === null || sum.asOf === null ? null : (
          <p className="district-sum">
            {m.sum_of_communes({ value: valueText(target, sum, language) ?? '–' })}
            {counts === null ? null : ` · ${counts}`} · {formatDate(sum.asOf.newest)}
          </p>
        )}
      </div>
      <CommuneGroups
        target={target}
        communes={communes}
        judgements={judgements}
        verdicts={verdictsPresent(sum.verdicts).reverse()}
        showsDistrict={false}
        onChoose={onChoose}
      />
    </section>
  );
}
