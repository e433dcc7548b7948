import type { Meta } from '../../geodata/contract/meta.ts';
import type { Plan } from '../../geodata/plan/plan.ts';
import { formatDate } from '../../geodata/text/format.ts';
import { owedCredits } from '../frame/owed-credits.ts';
import { m } from '../paraglide/messages.js';

type Props = {
  readonly meta: Pick<Meta, 'sample' | 'attributions' | 'province'>;
  readonly plan: Pick<Plan, 'number'>;
  readonly on: string;
  readonly knownOn: string | undefined;
};

/** Of which plan, of which day, from whom, and what of it is made up: on every slide. */
export function StoryFoot({ meta, plan, on, knownOn }: Props) {
  const { sample } = meta;
  const credits = owedCredits(meta.attributions);
  const parts = [
    `${meta.province.name} · ${m.plan_short({ number: plan.number })}`,
    m.figures_on({ date: formatDate(on) }),
    knownOn === undefined ? null : m.story_known_on({ date: formatDate(knownOn) }),
    credits.length === 0 ? null : m.sources({ names: credits.join(' · ') }),
  ];
  return (
    <footer className="story-foot">
      <p>{parts.filter((part) => part !== null).join(' · ')}</p>
      {sample.figures || sample.borders || sample.roads ? (
        <p className="story-sample">
          {sample.figures || sample.roads ? <strong>{m.sample_data()}</strong> : null}
          {sample.borders ? <span>{m.sample_borders()}</span> : null}
        </p>
      ) : null}
    </footer>
  );
}
