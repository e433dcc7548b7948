import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { parseSearch } from '../selection/search-string.ts';

type Props = {
  /** A kept question, see geodata/scenario/question.ts. */
  readonly question: string;
  readonly onFollow?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** Leads to the budget with a kept question: its own place and days, none of those looked at now. */
export function QuestionLink({ question, onFollow, children }: Props) {
  return (
    <Link
      to="/light"
      className="quiet-action"
      onClick={onFollow}
      search={({ lang, plan, slides }) => ({ lang, plan, slides, side: 'budget', ...parseSearch(question) })}
    >
      {children}
    </Link>
  );
}
