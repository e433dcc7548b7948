import {
  coverExample,
  EXAMPLE_ROADS,
  type ExampleRoad,
  sphereAgainstEllipsoid,
} from '../../geodata/help/worked-examples.ts';
import { ROAD_CLASSES } from '../../geodata/light/road-class.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { intervalText } from '../light/panels/interval-text.ts';
import { BorderFigure } from './BorderFigure.tsx';
import { SAYS } from './coverage-words.ts';
import { RoadFigure, RoadLegend } from './RoadFigure.tsx';
import { TimeFigure } from './TimeFigure.tsx';

/** What a chapter can show: each is worked out as the page is drawn. */
export type Figure = keyof typeof EXAMPLE_ROADS | 'border' | 'classes' | 'lengths' | 'time';

export function HelpFigure({ figure }: { readonly figure: Figure }) {
  if (figure === 'border') return <BorderFigure />;
  if (figure === 'classes') return <ClassRules />;
  if (figure === 'lengths') return <Lengths />;
  if (figure === 'time') return <TimeFigure />;
  return <Roads roads={EXAMPLE_ROADS[figure]} />;
}

function Roads({ roads }: { readonly roads: readonly ExampleRoad[] }) {
  const language = useLanguage();
  const { interval, routeInterval, routes } = coverExample(roads);
  if (interval === null || routeInterval === null) return null;
  const [km, route] = [intervalText(interval, language), intervalText(routeInterval, language)];
  return (
    <figure>
      <RoadFigure roads={roads} label={`${SAYS.example[language]}: ${km}`} />
      <RoadLegend roads={roads} />
      <figcaption>
        {SAYS.byKm[language]}: <strong>{km}</strong> · {SAYS.byRoute[language]}: <strong>{route}</strong> (
        {formatNumber(routes.lit, language)} / {formatNumber(routes.total, language)})
      </figcaption>
    </figure>
  );
}

function ClassRules() {
  const language = useLanguage();
  return (
    <table className="help-table">
      <thead>
        <tr>
          <th scope="col">{SAYS.class[language]}</th>
          <th scope="col">{SAYS.counted[language]}</th>
        </tr>
      </thead>
      <tbody>
        {ROAD_CLASSES.map(({ id, name, countsForT6 }) => (
          <tr key={id}>
            <th scope="row">{name[language]}</th>
            <td>{SAYS[countsForT6][language]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lengths() {
  const language = useLanguage();
  const against = sphereAgainstEllipsoid();
  const signed = (share: number) =>
    `${share < 0 ? '−' : '+'}${formatNumber(Math.abs(share) * 100, language, 2)}\u202f%`;
  return (
    <table className="help-table">
      <thead>
        <tr>
          <th scope="col">{SAYS.direction[language]}</th>
          <th scope="col">{SAYS.difference[language]}</th>
        </tr>
      </thead>
      <tbody>
        {(['northward', 'eastward'] as const).map((way) => (
          <tr key={way}>
            <th scope="row">{SAYS[way][language]}</th>
            <td>{signed(against[way])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
