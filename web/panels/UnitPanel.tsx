import './UnitPanel.css';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import type { Judgement } from '../../geodata/verdict/judge.ts';
import type { Portal } from '../data/portal.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Select, Selection } from '../selection/use-selection.ts';
import { TargetBullet } from './TargetBullet.tsx';
import { UnitHeader } from './UnitHeader.tsx';
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
  const judged = portal.targets.map((target) => ({ target, judgement: judgementOf(target.id, unit.code) }));
  const met = judged.filter(({ judgement }) => judgement?.verdict === 'met').length;
  return (
    <section className="unit-panel" aria-label={unit.name}>
      <UnitHeader portal={portal} unit={unit} select={select} />
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
                plan={portal.plan}
                judgement={judgement}
                series={portal.series[target.id]?.[unit.code] ?? []}
                on={selection.on}
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
          plan={portal.plan}
          on={selection.on}
          onClose={() => select({ why: undefined })}
        />
      )}
    </section>
  );
}
