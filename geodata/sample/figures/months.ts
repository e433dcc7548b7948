/** The day each reporting period of the sample ends. */
export const MONTH_ENDS = [
  '2020-03-31',
  '2020-04-30',
  '2020-05-31',
  '2020-06-30',
  '2020-07-31',
  '2020-08-31',
  '2020-09-30',
  '2020-10-31',
  '2020-11-30',
  '2020-12-31',
] as const;

/** The period whose verdicts the story is told for. */
export const STORY_MONTH = 6;
