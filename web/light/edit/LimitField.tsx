import { useId, useState } from 'react';
import { LONGEST_RESURVEY_DAYS } from '../../../geodata/contract/light-edit-answers.ts';
import { formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';

type Props = {
  /** The plan's own limit, which an empty field stands for. */
  readonly ownDays: number;
  /** Days as whole digits, or '' for the plan's own; never what the list cannot take. */
  readonly onLimit: (days: string) => void;
};

/** How old a check may be: a number of days, told at once where it is none. */
export function LimitField({ ownDays, onLimit }: Props) {
  const id = useId();
  const language = useLanguage();
  const [text, setText] = useState('');
  const isGood = (days: string) => /^\d{0,9}$/.test(days) && Number(days) <= LONGEST_RESURVEY_DAYS;
  return (
    <div>
      <div className="edit-cut">
        <label htmlFor={id}>
          <span>{m.resurvey_limit()}</span>
          <input
            id={id}
            inputMode="numeric"
            value={text}
            placeholder={String(ownDays)}
            aria-invalid={!isGood(text.trim())}
            aria-describedby={`${id}-bad`}
            onChange={({ target: { value } }) => {
              setText(value);
              if (isGood(value.trim())) onLimit(value.trim());
            }}
          />
        </label>
      </div>
      <p id={`${id}-bad`} className="edit-bad" role="status">
        {isGood(text.trim())
          ? null
          : m.resurvey_limit_bad({ most: formatNumber(LONGEST_RESURVEY_DAYS, language) })}
      </p>
    </div>
  );
}
