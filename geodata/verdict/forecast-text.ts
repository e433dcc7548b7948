import type { TargetDefinition } from '../plan/plan.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { formatNumber, formatPercent } from '../text/format.ts';
import type { Judgement } from './judge.ts';

type Judged = Pick<Judgement, 'verdict' | 'value' | 'denominator' | 'forecast'>;

const TOO_FEW: Bilingual = {
  vi: 'không đủ số liệu để dự báo',
  en: 'not enough figures for a forecast',
};

/** Forecasts are floating point: a hair under a whole number is that number. */
const GUARD = 1e-9;

function reading({ rule }: TargetDefinition, denominator: number | null, language: Language) {
  if (rule.kind === 'ratio' || rule.kind === 'all') {
    return (value: number) => formatPercent(value, language).slice(0, -1);
  }
  const whole = rule.kind === 'count' || rule.kind === 'fewer_than_last_year' ? 1 : (denominator ?? 1);
  return (value: number) => formatNumber(Math.floor(value * whole + GUARD), language);
}

/**
 * Where a unit will be at the deadline, in the form its value is read in, cut off like every value: "dự báo
 * 68,1–74,0%", "dự báo 18–24/32". With two figures there is no band and one number stands. Under two it says
 * "không đủ số liệu để dự báo". Null: met, no value, or the deadline has passed (`isOver`): nothing is left to forecast.
 */
export function forecastText(
  target: TargetDefinition,
  { verdict, value, denominator, forecast }: Judged,
  isOver: boolean,
  language: Language,
): string | null {
  if (value === null || verdict === 'met' || isOver) return null;
  if (forecast === null) return TOO_FEW[language];
  const { kind } = target.rule;
  const read = reading(target, denominator, language);
  const [low, high] = [read(forecast.low ?? forecast.value), read(forecast.high ?? forecast.value)];
  const joiner = kind === 'fewer_than_last_year' ? { vi: ' đến ', en: ' to ' }[language] : '–';
  const range = low === high ? low : `${low}${joiner}${high}`;
  const unit =
    kind === 'ratio' || kind === 'all'
      ? '%'
      : kind === 'count' || kind === 'fewer_than_last_year' || denominator === null
        ? ''
        : `/${formatNumber(denominator, language)}`;
  return `${language === 'vi' ? 'dự báo' : 'forecast'} ${range}${unit}`;
}
