import { useEffect, useMemo, useRef } from 'react';
import type { LightSpan } from '../../../geodata/contract/light-edits.ts';
import { changedStretches, changeLine } from '../../../geodata/light/edit/changed-stretches.ts';
import { compareEdits, settle } from '../../../geodata/light/edit/compare-edits.ts';
import { FACT_NAMES, factWords } from '../../../geodata/light/edit/fact-words.ts';
import { FACTS } from '../../../geodata/light/edit/stretches.ts';
import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import type { Conflict } from './use-saving.ts';

type Props = {
  readonly conflict: Conflict;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onKeepTheirs: () => void;
  readonly onWrite: (spans: LightSpan[]) => void;
  readonly onLater: () => void;
};

/** Two wrote of one segment: both values side by side, and three ways on. */
export function ConflictDialog({ conflict, name, isBusy, onKeepTheirs, onWrite, onLater }: Props) {
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { base, theirs, mine, lengthM } = conflict;
  const seen = base?.spans ?? [];
  const now = theirs?.spans ?? [];
  const comparison = useMemo(
    () => compareEdits(base?.spans ?? [], theirs?.spans ?? [], mine, lengthM),
    [base, theirs, mine, lengthM],
  );
  const linesOf = (after: readonly LightSpan[]) =>
    changedStretches(seen, after, lengthM).map((stretch) => changeLine(stretch)[language]);
  const metres = (value: number) => formatNumber(value, language);
  return (
    <dialog
      ref={dialog}
      className="edit-conflict panel"
      aria-label={m.edit_conflict_title()}
      onClose={onLater}
    >
      <h2>{m.edit_conflict_title()}</h2>
      <p>
        {name} ·{' '}
        {theirs === null
          ? m.edit_conflict_gone()
          : m.edit_conflict_who({ by: theirs.by, date: formatDate(theirs.recordedAt.slice(0, 10)) })}
        {theirs?.reason ? ` · “${theirs.reason}”` : ''}
      </p>
      <div className="edit-sides">
        <Side title={m.edit_theirs()} lines={linesOf(now)} />
        <Side title={m.edit_mine()} lines={linesOf(mine)} />
      </div>
      {comparison.collides ? (
        <table>
          <caption>{m.edit_collisions()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.edit_where()}</th>
              <th scope="col">{m.edit_theirs()}</th>
              <th scope="col">{m.edit_mine()}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.stretches.flatMap((stretch) =>
              FACTS.filter((fact) => stretch.collisions.includes(fact)).map((fact) => (
                <tr key={`${stretch.fromM} ${fact}`}>
                  <th scope="row">
                    {m.light_from_to({ from: metres(stretch.fromM), to: metres(stretch.toM) })} ·{' '}
                    {FACT_NAMES[fact][language]}
                  </th>
                  <td>{factWords(stretch.theirs, fact)[language]}</td>
                  <td>{factWords(stretch.mine, fact)[language]}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      ) : (
        <p className="edit-good">{m.edit_merges()}</p>
      )}
      <div className="edit-ways">
        <button type="button" disabled={isBusy} onClick={onKeepTheirs}>
          {m.edit_choose_theirs()}
        </button>
        <button type="button" disabled={isBusy} onClick={() => onWrite([...mine])}>
          {m.edit_choose_mine()}
        </button>
        <button
          type="button"
          className="is-main"
          disabled={isBusy}
          onClick={() => onWrite(settle(comparison, () => 'mine'))}
        >
          {comparison.collides ? m.edit_choose_both_mine() : m.edit_choose_both()}
        </button>
        <button type="button" className="link-button" onClick={() => dialog.current?.close()}>
          {m.edit_later()}
        </button>
      </div>
    </dialog>
  );
}

function Side({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.length === 0 ? <li>{m.edit_as_seen()}</li> : lines.map((line) => <li key={line}>{line}</li>)}
      </ul>
    </section>
  );
}
