import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { Saving } from './use-saving.ts';

type Props = Pick<Saving, 'failure' | 'refused'> & { readonly roadName: (segmentId: number) => string };

/** Why nothing was saved, or which segments were not. */
export function SaveProblems({ failure, refused, roadName }: Props) {
  const language = useLanguage();
  return (
    <>
      {failure === null ? null : (
        <p role="alert" className="edit-bad">
          {failure}{' '}
          {failure === m.edit_signed_out() ? (
            <a href={`/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
              {m.sign_in()}
            </a>
          ) : null}
        </p>
      )}
      {refused.length === 0 ? null : (
        <ul role="alert" className="edit-bad">
          {refused.flatMap(({ segmentId, problems }) =>
            problems.map((problem) => (
              <li key={`${segmentId} ${problem.code} ${problem.field}`}>
                {roadName(segmentId)}: {problem.message[language]}
              </li>
            )),
          )}
        </ul>
      )}
    </>
  );
}
