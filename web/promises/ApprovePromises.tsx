import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type LightPromise, MOST_APPROVED } from '../../geodata/contract/promises.ts';
import { groupByRoute } from '../../geodata/promise/group-by-route.ts';
import { formatKm, formatNumber } from '../../geodata/text/format.ts';
import { ApiFailure } from '../client.ts';
import { useAnnounce } from '../frame/announcer.tsx';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { planningClient } from '../planning/planning-client.ts';
import { promisesChanged } from '../planning/promises-changed.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { daysText } from './days-text.ts';

type Props = {
  /** Not approved yet. */
  readonly promises: readonly LightPromise[];
  readonly onClose: () => void;
};

/** A steward makes promises public that came with a file: all of them or none. */
export function ApprovePromises({ promises, onClose }: Props) {
  const language = useLanguage();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const some = promises.slice(0, MOST_APPROVED);
  const n = formatNumber(some.length, language);
  const approve = useMutation({
    mutationFn: () =>
      planningClient.approvePromises({ promises: some.map(({ id, seq }) => ({ id, after: seq })) }),
    onSuccess: async ({ approved }) => {
      announce(m.promises_approved({ n: formatNumber(approved, language) }));
      await promisesChanged(queries);
      onClose();
    },
  });
  const faults = approve.error instanceof ApiFailure ? (approve.error.problem?.errors ?? []) : [];
  return (
    <ToolDialog title={m.promises_approve_title({ n })} onClose={onClose}>
      <p className="dialog-note">{m.promises_approve_note()}</p>
      <ul className="approve-roads">
        {groupByRoute(some).map(({ route, promises: parts, metres, firstDay, lastDay, agencies }) => (
          <li key={route.id}>
            <strong>{route.name || m.light_no_name()}</strong>
            <small>
              {m.promises_parts({
                n: formatNumber(parts.length, language),
                km: formatKm(metres / 1000, language),
              })}{' '}
              · {daysText(firstDay, lastDay)} · {agencies.join(', ')}
            </small>
          </li>
        ))}
      </ul>
      {approve.isError ? (
        <div className="planning-failure" role="alert">
          <p>{failureText(approve.error)}</p>
          {faults.length === 0 ? null : (
            <ul>
              {faults.map(({ field, value, wanted, message }) => (
                <li key={field}>
                  <small>
                    {message}: {value}
                  </small>
                  {wanted === undefined ? null : <small>{m.scenario_stands_old({ text: wanted })}</small>}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
      <div className="dialog-actions">
        <button
          type="button"
          className="action"
          disabled={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {m.promises_approve_n({ n })}
        </button>
        <button type="button" className="quiet-action" onClick={onClose}>
          {m.promises_approve_not()}
        </button>
      </div>
    </ToolDialog>
  );
}
