import { Link } from '@tanstack/react-router';
import { ChevronDown } from 'lucide-react';
import type { Coverage } from '../../../geodata/light/coverage.ts';
import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { keepShared } from '../../selection/keep-shared.ts';
import { MethodMark } from './MethodMark.tsx';

type Props = {
  readonly isOfficial: boolean;
  readonly coverage: Coverage & { readonly inside?: number; readonly cut?: number };
  readonly on: string;
};

/** Which of the two methods a figure comes from, its date, and how it is made. */
export function HowComputed({ isOfficial, coverage, on }: Props) {
  const language = useLanguage();
  const { inside, cut } = coverage;
  return (
    <details className="coverage-how">
      <summary>
        <MethodMark isOfficial={isOfficial} />
        <span>{formatDate(on)}</span>
        <span className="how-why">
          {m.light_why()} <ChevronDown size={14} aria-hidden />
        </span>
      </summary>
      <p>{isOfficial ? m.light_method_official_text() : m.light_method_turf_text()}</p>
      {inside === undefined || cut === undefined ? null : (
        <p>{m.light_cut({ inside: formatNumber(inside, language), cut: formatNumber(cut, language) })}</p>
      )}
      <p>{m.light_how_text()}</p>
      <p>
        <Link to="/help/coverage" search={keepShared}>
          {m.help_coverage()}
        </Link>
      </p>
    </details>
  );
}
