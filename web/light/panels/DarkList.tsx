import '../../panels/AttentionPanel.css';
import type { LightingCoverage } from '../../../geodata/contract/lighting.ts';
import { formatKm } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { intervalText } from './interval-text.ts';

type Props = {
  readonly coverage: LightingCoverage | undefined;
  readonly parentOf: (code: string) => string | null;
  readonly onChoose: (code: string) => void;
};

const SHOWN = 15;

/** The communes with the most road in the dark. */
export function DarkList({ coverage, parentOf, onChoose }: Props) {
  const language = useLanguage();
  const rows = [...(coverage?.units ?? [])].sort((p, q) => q.km.unlit - p.km.unlit).slice(0, SHOWN);
  return (
    <section className="attention">
      <h2>{m.light_dark_list()}</h2>
      <p>{m.light_dark_note()}</p>
      {coverage === undefined ? <div className="skeleton" style={{ height: 240, margin: '0 20px' }} /> : null}
      <ol>
        {rows.map((unit) => (
          <li key={unit.code}>
            <button type="button" onClick={() => onChoose(unit.code)}>
              <span className="attention-name">{unit.name}</span>
              <strong className="dark-km">{formatKm(unit.km.unlit, language)}</strong>
              <span className="attention-where">{parentOf(unit.code)}</span>
              <span className="attention-note">
                {unit.interval === null ? null : intervalText(unit.interval, language)}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
