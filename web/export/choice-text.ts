import type { Scenario } from '../../geodata/budget/scenario.ts';
import { className } from '../../geodata/export/layers/road-columns.ts';
import { formatMetres } from '../../geodata/light/near-text.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import { PLACE_KINDS } from '../../geodata/place/place-kind.ts';
import type { Language } from '../../geodata/text/bilingual.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { GOALS } from '../light/budget/goals.ts';
import type { NearChoice } from '../light/places/use-near.ts';
import { m } from '../paraglide/messages.js';
import { CONTENTS } from './contents.ts';
import type { ExportContent } from './export-spec.ts';

interface Choice {
  readonly classes: readonly RoadClass[];
  readonly scenario: Scenario;
  readonly near: Pick<NearChoice, 'kinds' | 'reachM'>;
  readonly language: Language;
}

/** How the rows were chosen, for the information of a file; '' says nothing. */
export function choiceText(content: ExportContent, { classes, scenario, near, language }: Choice): string {
  const counted = m.export_classes({ classes: classes.map((id) => className(id, language)).join(', ') });
  switch (content.kind) {
    case 'worklist': {
      const goal = GOALS.find(({ by }) => by === scenario.goal.by);
      return `${goal?.name()}: ${goal?.text(scenario.goal.amount, language)}. ${counted}`;
    }
    case 'places': {
      const kinds = PLACE_KINDS.filter(({ id }) => near.kinds.includes(id)).map(({ name }) => name[language]);
      const reach = formatMetres(near.reachM, language);
      return `${m.export_near({ kinds: kinds.join(', '), reach })}. ${counted}`;
    }
    case 'resurvey':
      return `${m.export_limit({ n: formatNumber(content.limitDays, language) })}. ${counted}`;
    default:
      return CONTENTS.find(({ kind }) => kind === content.kind)?.ofClasses === true ? counted : '';
  }
}
