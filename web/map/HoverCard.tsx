import './HoverCard.css';
import type { Ref } from 'react';
import { verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { rollUp } from '../../geodata/verdict/roll-up.ts';
import { valueText } from '../../geodata/verdict/value-text.ts';
import type { Portal } from '../data/portal.ts';
import type { Judgements } from '../figures/judge-all.ts';
import { VerdictBar } from '../figures/VerdictBar.tsx';
import { VerdictSwatch } from '../figures/VerdictSwatch.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';

type Props = {
  readonly ref: Ref<HTMLDivElement>;
  readonly portal: Portal;
  readonly selection: Selection;
  readonly judgements: Judgements;
  readonly code: string;
};

/** What lies under the pointer, beside it. The table twin says the same to those without one. */
export function HoverCard({ ref, portal, selection, judgements, code }: Props) {
  const language = useLanguage();
  const unit = portal.units.get(code);
  if (unit === undefined) return null;
  const judgement = judgements.get(code);
  return (
    <div ref={ref} className="hover-card panel" aria-hidden="true">
      <strong>{unit.name}</strong>
      {judgement === undefined ? (
        <DistrictLine portal={portal} selection={selection} judgements={judgements} code={code} />
      ) : (
        <>
          <small>{unit.parentName}</small>
          <p>
            <VerdictSwatch verdict={judgement.verdict} />
            {verdictStep(judgement.verdict).label[language]}
            <b>{valueText(selection.target, judgement, language)}</b>
          </p>
        </>
      )}
    </div>
  );
}

function DistrictLine({ portal, selection, judgements, code }: Omit<Props, 'ref'>) {
  const communes = portal.communes.filter(({ parentCode }) => parentCode === code);
  const children = communes.flatMap((unit) => judgements.get(unit.code) ?? []);
  const { verdicts, units } = rollUp(children, selection.target.rule);
  return (
    <>
      <p>
        <b>{verdicts.met}</b> {m.met_of({ of: units })}
      </p>
      <VerdictBar counts={verdicts} />
    </>
  );
}
