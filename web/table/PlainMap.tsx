import { VERDICT_SCALE, verdictStep } from '../../geodata/scale/verdict-scale.ts';
import { DrawingNote, DrawnProvince } from '../figures/DrawnProvince.tsx';
import type { Judgements } from '../figures/judge-all.ts';
import { useDrawing } from '../figures/use-drawing.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import type { Selection } from '../selection/use-selection.ts';

type Props = {
  readonly selection: Pick<Selection, 'unit'>;
  readonly judgements: Judgements;
  readonly onChoose: (code: string) => void;
};

const DRAWN_WIDTH = 420;

/** The map where no WebGL draws it: a drawing by the same scale, which does not move. */
export function PlainMap({ selection, judgements, onChoose }: Props) {
  const language = useLanguage();
  const state = useDrawing(DRAWN_WIDTH);
  const stepOf = (code: string) => verdictStep(judgements.get(code)?.verdict ?? 'no_data');
  return (
    <div className="plain-map">
      <DrawingNote state={state} />
      <DrawnProvince
        state={state}
        label={m.map_label()}
        scale={VERDICT_SCALE}
        stepOf={stepOf}
        selected={selection.unit?.code ?? null}
        onChoose={onChoose}
        nameOf={({ name, code }) => `${name}: ${stepOf(code).label[language]}`}
      />
      <a href={language === 'vi' ? '/cong-khai' : '/cong-khai?lang=en'}>{m.table_plain_page()}</a>
    </div>
  );
}
