import type { TargetDefinition } from '../../../geodata/plan/plan.ts';
import { useLanguage } from '../../language/language.ts';

/** What the short heads of a narrow table stand for; where there is room, the heads say it themselves. */
export function TargetCodes({ targets }: { readonly targets: readonly TargetDefinition[] }) {
  const language = useLanguage();
  return (
    <dl className="target-codes">
      {targets.map(({ id, title }) => (
        <div key={id}>
          <dt>{id}</dt>
          <dd>{title[language]}</dd>
        </div>
      ))}
    </dl>
  );
}
