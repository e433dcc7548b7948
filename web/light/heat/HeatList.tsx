import './HeatList.css';
import { DARK_MEASURES, type DarkMeasure } from '../../../geodata/light/dark-heat.ts';
import { heatClasses, heatReason, heatValue } from '../../../geodata/light/heat-text.ts';
import { heatFill } from '../../../geodata/scale/heat-scale.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useAnnounce } from '../../frame/announcer.tsx';
import { walkWithArrows } from '../../frame/walk-with-arrows.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { ListLine } from '../pointing/ListLine.tsx';
import { NOWHERE, type OnMap } from '../pointing/on-map.ts';
import type { LightSelection } from '../use-light-selection.ts';
import type { Heat } from './use-heat.ts';

type Props = {
  readonly heat: Heat | null;
  readonly selection: LightSelection;
  readonly onOpen: (code: string) => void;
  readonly onPointAt: (onMap: OnMap) => void;
};

const NAMES: Record<DarkMeasure, () => string> = {
  km: m.light_heat_by_km,
  per_km2: m.light_heat_by_km2,
  per_households: m.light_heat_by_households,
};

/** The heat in words: what it measures, its classes, and every commune with its figure. */
export function HeatList({ heat, selection, onOpen, onPointAt }: Props) {
  const { heatMeasure: measure, unit, select } = selection;
  const district = unit?.level === 'district' ? unit.code : null;
  const language = useLanguage();
  const announce = useAnnounce();
  const rows = heat?.rows.filter(
    ({ code }) => district === null || heat.factsOf(code).districtCode === district,
  );
  const most = rows?.[0]?.value ?? 0;
  const unsurveyed = heat?.rows.filter(({ gap, isThin }) => isThin || gap === 'not_surveyed').length ?? 0;
  const fills = heat === null ? [] : heatClasses(heat, language);
  return (
    <>
      <div className="heat-key">
        <fieldset className="heat-measure">
          <legend>{m.light_heat_measure()}</legend>
          {DARK_MEASURES.map((id) => (
            <label key={id}>
              <input
                type="radio"
                name="heat-measure"
                checked={id === measure}
                onChange={() => {
                  select({ heat: id === 'km' ? undefined : id });
                  announce(NAMES[id]());
                }}
              />
              {NAMES[id]()}
            </label>
          ))}
        </fieldset>
        <ul className="heat-classes" aria-label={m.light_heat_classes()}>
          {fills.map(({ step, text, count }) => (
            <li key={step}>
              <span
                className="heat-swatch"
                style={{ background: heatFill(step, fills.length - 1) }}
                aria-hidden
              />
              {text}
              <small>{m.light_heat_communes({ n: formatNumber(count, language) })}</small>
            </li>
          ))}
          <li>
            <span className="heat-swatch is-unknown" aria-hidden />
            {m.light_heat_mostly_unknown()}
            <small>{m.light_heat_communes({ n: formatNumber(unsurveyed, language) })}</small>
          </li>
        </ul>
      </div>
      <ol onKeyDown={walkWithArrows}>
        {rows?.map((row, at) => (
          <li key={row.code}>
            <ListLine
              onMap={{ ...NOWHERE, units: [row.code] }}
              onOpen={() => onOpen(row.code)}
              onPointAt={onPointAt}
            >
              <span className="dark-rank">{row.value === null ? '–' : at + 1}</span>
              <span className="dark-name">{heat?.factsOf(row.code).name}</span>
              <strong>{heatValue(row, measure, language)}</strong>
              <span className="dark-where">
                {heat === null ? null : heatReason(row, heat.factsOf(row.code), language)}
              </span>
              {row.value === null || most === 0 ? null : (
                <span className="dark-share" aria-hidden>
                  <span style={{ width: `${(row.value / most) * 100}%` }} />
                </span>
              )}
            </ListLine>
          </li>
        ))}
      </ol>
    </>
  );
}
