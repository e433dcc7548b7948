import './UnitPanel.css';
import { X } from 'lucide-react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Select, Selection } from '../selection/use-selection.ts';
import { TargetBullet } from './TargetBullet.tsx';
import { WhySection } from './WhySection.tsx';

type Props = {
  readonly portal: Portal;
  readonly selection: Selection;
  readonly select: Select;
  readonly unit: UnitSummary;
  readonly judgementOf: (target: string, code: string) => Judgement | null;
};

/** One commune with all its targets, or the why of one of them. */
export function UnitPanel({ portal, selection, select, unit, judgementOf }: Props) {
  const language = useLanguage();
  const district = unit.parentCode === null ? null : portal.units.get(unit.parentCode);
  const judged = portal.targets.map((target) => ({ target, judgement: judgementOf(target.id, unit.code) }));
  const met = judged.filter(({ judgement }) => judgement?.verdict === 'met').length;
  return (
    <section className="unit-panel" aria-label={unit.name}>
      <nav className="breadcrumb" aria-label={m.level()}>
        <button type="button" onClick={() => select({ unit: undefined, why: undefined })}>
          {m.province({ name: portal.meta.province.name.replace(/^Tỉnh /, '') })}
        </button>
        {district == null ? null : (
          <button type="button" onClick={() => select({ unit: district.code, why: undefined })}>
            {district.name}
          </button>
        )}
      </nav>
      <header>
        <h2>{unit.name}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={m.close()}
          onClick={() => select({ unit: undefined, why: undefined })}
        >
          <X size={18} aria-hidden />
        </button>
      </header>
      <p className="unit-facts">
        <strong>{m.targets_met({ n: met, of: judged.length })}</strong>
        {unit.households === null ? null : (
          <span>{m.households({ n: formatNumber(unit.households, language) })}</span>
        )}
        <span>{formatNumber(unit.areaKm2, language, 1)} km²</span>
      </p>
      {selection.why === null ? (
        <ul className="bullets">
          {judged.map(({ target, judgement }) =>
            judgement === null ? null : (
              <TargetBullet
                key={target.id}
                target={target}
                judgement={judgement}
                isCurrent={target.id === selection.target.id}
                onChoose={() => select({ target: target.id })}
                onWhy={() => select({ why: target.id })}
              />
            ),
          )}
        </ul>
      ) : (
        <WhySection
          target={selection.why}
          unit={unit}
          on={selection.on}
          onClose={() => select({ why: undefined })}
        />
      )}
    </section>
  );
}
