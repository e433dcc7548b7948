import { timeExample } from '../../geodata/help/worked-examples.ts';
import { lightStep } from '../../geodata/scale/light-scale.ts';
import { formatDate, formatNumber } from '../../geodata/text/format.ts';
import { dayNumber } from '../../geodata/time/day.ts';
import { useLanguage } from '../language/language.ts';
import { SAYS } from './coverage-words.ts';

const [FIRST, LAST] = ['2020-03-01', '2020-12-31'];
/** Room for the measures, also in the larger letters of a phone. */
const LEFT = 96;

/** One road through time: measures upward, days to the right, each period as the portal cuts it. */
export function TimeFigure() {
  const language = useLanguage();
  const x = (day: string) =>
    LEFT + ((dayNumber(day) - dayNumber(FIRST)) / (dayNumber(LAST) - dayNumber(FIRST))) * (620 - LEFT);
  const y = (metres: number) => 150 - metres * 0.13;
  const periods = timeExample();
  const days = [...new Set(periods.flatMap(({ since }) => since ?? []))].sort();
  return (
    <svg className="help-figure" viewBox="0 0 640 190" role="img" aria-label={SAYS.timeLabel[language]}>
      {periods.map(({ fromM, toM, since, until, lit }) => {
        const { color } = lightStep(lit);
        const [from, to] = [x(since ?? FIRST), x(until ?? LAST)];
        return (
          <g key={`${fromM} ${since}`}>
            <rect
              x={from}
              width={to - from}
              y={y(toM)}
              height={y(fromM) - y(toM)}
              fill={color}
              fillOpacity={0.28}
              stroke={color}
            />
            <text x={(from + to) / 2} y={(y(fromM) + y(toM)) / 2 + 4} textAnchor="middle">
              {to - from > 70 ? lightStep(lit).label[language] : '?'}
            </text>
          </g>
        );
      })}
      {[0, 400, 1000].map((metres) => (
        <text key={metres} x={LEFT - 8} y={y(metres) + 4} textAnchor="end">
          {formatNumber(metres, language)} m
        </text>
      ))}
      {days.map((day) => (
        <text key={day} x={x(day)} y={172} textAnchor="middle">
          {formatDate(day)}
        </text>
      ))}
    </svg>
  );
}
