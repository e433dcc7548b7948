import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '../paraglide/messages.js';
import { BackupCodes } from './BackupCodes.tsx';
import { refusalText } from './refusal-text.ts';
import { SecondFactorChange } from './SecondFactorChange.tsx';
import { SecondFactorSetup } from './SecondFactorSetup.tsx';
import { SECOND_FACTOR_KEY, useSecondFactor } from './use-second-factor.ts';

/** Whether signing in asks for a code too, folded away: how to turn it on, and what can be done once it is. */
export function SecondFactor({ username }: { readonly username: string }) {
  const client = useQueryClient();
  const state = useSecondFactor();
  /** Told this once. */
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [wasTurnedOff, setTurnedOff] = useState(false);
  const look = () => void client.invalidateQueries({ queryKey: SECOND_FACTOR_KEY });
  const show = (made: readonly string[]) => {
    setCodes(made);
    setTurnedOff(false);
    look();
  };
  const since = state.data?.since ?? null;
  return (
    <details className="account-fold">
      <summary>
        {m.factor_title()}
        {state.data === undefined ? null : (
          <small> · {since === null ? m.factor_is_not() : m.factor_is()}</small>
        )}
      </summary>
      {codes !== null ? (
        <BackupCodes codes={codes} username={username} onDone={() => setCodes(null)} />
      ) : state.data === undefined ? (
        <p className="dialog-note" role="status">
          {state.isError ? refusalText(state.error, m.account_failed()) : m.account_loading()}
        </p>
      ) : since === null ? (
        <SecondFactorSetup username={username} wasTurnedOff={wasTurnedOff} onCodes={show} />
      ) : (
        <SecondFactorChange
          username={username}
          since={since}
          left={state.data.backupCodes}
          onCodes={show}
          onTurnedOff={() => {
            setTurnedOff(true);
            look();
          }}
        />
      )}
    </details>
  );
}
