import { borderExample, metresIn } from '../../geodata/help/worked-examples.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { SAYS } from './coverage-words.ts';

const INKS = ['#1b6f8f', '#8a5a12'] as const;

/** Two communes and two roads, cut by the portal's own function; dashes alternate where each side takes half. */
export function BorderFigure() {
  const language = useLanguage();
  const { across, along } = borderExample();
  const both = [...across, ...along];
  const metres = (unit: number | null) => formatNumber(metresIn(both, unit), language);
  // 1,000 m are 240 units; the border stands at x = 320.
  const x = (m: number) => 320 + (m - 600) * 0.24;
  return (
    <svg className="help-figure" viewBox="0 0 640 250" role="img" aria-label={SAYS.borderLabel[language]}>
      <rect x={20} y={10} width={300} height={200} className="help-land" />
      <rect x={320} y={10} width={300} height={200} className="help-land" />
      {['A', 'B'].map((name, side) => (
        <text
          key={name}
          x={side === 0 ? 36 : 604}
          y={34}
          textAnchor={side === 0 ? 'start' : 'end'}
          fontWeight={600}
        >
          {SAYS.commune[language]} {name}: {metres(side)} m
        </text>
      ))}
      {across.map(({ fromM, toM, unit }) => (
        <g key={fromM}>
          <line x1={x(fromM)} x2={x(toM)} y1={70} y2={70} stroke={INKS[unit === 1 ? 1 : 0]} strokeWidth={6} />
          <text x={(x(fromM) + x(toM)) / 2} y={90} textAnchor="middle">
            {formatNumber(toM - fromM, language)} m
          </text>
        </g>
      ))}
      {along.map(({ unit, weight, fromM, toM }) => (
        <g key={unit}>
          <line
            x1={320}
            x2={320}
            y1={110}
            y2={200}
            stroke={INKS[unit === 1 ? 1 : 0]}
            strokeWidth={6}
            strokeDasharray="9 9"
            strokeDashoffset={unit === 1 ? 9 : 0}
          />
          <text x={unit === 1 ? 334 : 306} y={160} textAnchor={unit === 1 ? 'start' : 'end'}>
            {formatNumber(weight, language, 1)} × {formatNumber(toM - fromM, language)} m
          </text>
        </g>
      ))}
      <text x={320} y={238} textAnchor="middle" fontWeight={600}>
        A + B = {metres(null)} m = {SAYS.province[language]}
      </text>
    </svg>
  );
}
