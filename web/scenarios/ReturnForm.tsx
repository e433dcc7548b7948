import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ScenarioDetail } from '../../geodata/contract/scenarios.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { planningClient } from '../planning/planning-client.ts';

type Props = {
  readonly scenario: Pick<ScenarioDetail, 'id' | 'version'>;
  readonly onDone: (text: string) => void;
};

/** Gives a scenario back to its author, with what is missing. */
export function ReturnForm({ scenario, onDone }: Props) {
  const [reason, setReason] = useState('');
  const send = useMutation({
    mutationFn: () => planningClient.giveBack(scenario.id, { version: scenario.version, reason }),
    onSuccess: () => onDone(m.scenario_returned()),
  });
  return (
    <form
      className="promise-step"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <label className="planning-field">
        {m.scenario_return_reason()}
        <textarea
          required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      {send.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(send.error)}
        </p>
      ) : null}
      <button type="submit" className="action" disabled={send.isPending}>
        {m.scenario_return()}
      </button>
    </form>
  );
}
