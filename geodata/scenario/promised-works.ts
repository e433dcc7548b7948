import type { ApproveInput, SavedWork } from '../contract/scenarios.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Day } from '../time/day.ts';

/** A stretch with what is promised for it. */
export interface Promised extends Pick<SavedWork, 'segment' | 'fromM' | 'toM'> {
  readonly promisedOn: Day;
  readonly agency: string;
}

type Fault = {
  readonly field: 'except' | 'promisedOn';
  readonly value: string;
  readonly wanted: string;
  readonly message: Bilingual;
};

/**
 * Each work with the date and agency of the approval, or its own. Today may be promised, a day before may not. Or the
 * first fault: an exception for a work that is none, or a day that has passed.
 */
export function promisedWorks(
  works: readonly Pick<SavedWork, 'segment' | 'fromM' | 'toM'>[],
  { promisedOn, agency, except = [] }: Pick<ApproveInput, 'promisedOn' | 'agency' | 'except'>,
  today: Day,
): Promised[] | Fault {
  const stray = except.find(({ work }) => work >= works.length);
  if (stray !== undefined) {
    return {
      field: 'except',
      value: String(stray.work),
      wanted: `< ${works.length}`,
      message: { vi: 'Phương án không có việc này', en: 'The scenario has no such work' },
    };
  }
  const own = new Map(except.map((each) => [each.work, each]));
  const promised = works.map(({ segment, fromM, toM }, at) => ({
    segment,
    fromM,
    toM,
    promisedOn: own.get(at)?.promisedOn ?? promisedOn,
    agency: own.get(at)?.agency ?? agency,
  }));
  const past = promised.find((each) => each.promisedOn < today);
  if (past === undefined) return promised;
  return {
    field: 'promisedOn',
    value: past.promisedOn,
    wanted: `≥ ${today}`,
    message: { vi: 'Không hẹn một ngày đã qua', en: 'A past day cannot be promised' },
  };
}
