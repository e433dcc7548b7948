import '../planning/Planning.css';
import './Scenarios.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Scenario } from '../../geodata/budget/scenario.ts';
import { formatScenario } from '../../geodata/budget/scenario-text.ts';
import { formatDong } from '../../geodata/budget/work-text.ts';
import type { WorkLine } from '../../geodata/budget/worklist.ts';
import { MOST_SAVED_WORKS, type SavedUnit } from '../../geodata/contract/scenarios.ts';
import type { Area } from '../../geodata/light/area-edges.ts';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import { savedWorks } from '../../geodata/scenario/measured-works.ts';
import { questionOf } from '../../geodata/scenario/question.ts';
import { formatDate, formatKm, formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { m } from '../paraglide/messages.js';
import { failureText } from '../planning/failure-text.ts';
import { planningClient } from '../planning/planning-client.ts';
import { scenariosQuery } from '../planning/planning-queries.ts';
import { useKnown } from '../planning/use-known.ts';
import { keepShared } from '../selection/keep-shared.ts';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { keptPlace } from './kept-place.ts';
import { LitSince } from './LitSince.tsx';
import { useLitByNow } from './use-lit-by-now.ts';

export type SaveProps = {
  readonly table: SegmentTable;
  readonly scenario: Scenario;
  readonly choice: {
    readonly count: number;
    readonly cost: number;
    readonly metres: number;
    readonly units: readonly SavedUnit[];
  };
  /** The area worked in; null: a unit, a block or the province. */
  readonly area: Area | null;
  /** All lines, not only those the panel shows. */
  readonly ask: () => Promise<readonly WorkLine[]>;
};

/** Names a scenario and saves it as it stands: its question, the day of its data, its works. */
export function SaveScenario({ onClose, ...props }: SaveProps & { readonly onClose: () => void }) {
  const state = useKnown();
  return (
    <ToolDialog title={m.scenario_save()} onClose={onClose}>
      {state.status !== 'ready' ? (
        <div className="skeleton-lines" role="status" aria-label={m.loading()}>
          <span className="skeleton" style={{ height: 80 }} />
        </div>
      ) : state.known.isPlanner ? (
        <SaveForm {...props} username={state.known.username ?? ''} onClose={onClose} />
      ) : (
        <p className="dialog-note">{m.scenarios_no_right_text()}</p>
      )}
    </ToolDialog>
  );
}

type FormProps = SaveProps & { readonly username: string; readonly onClose: () => void };

function SaveForm({ table, scenario, choice, area, ask, username, onClose }: FormProps) {
  const language = useLanguage();
  const queries = useQueryClient();
  const search = useSearch({ from: '/light' });
  const list = useQuery(scenariosQuery);
  const mine = (list.data?.scenarios ?? []).filter(
    ({ owner, state }) => owner === username && (state === 'draft' || state === 'returned'),
  );
  // The same form sent again is the same scenario.
  const fresh = useRef(crypto.randomUUID());
  const [target, setTarget] = useState('');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [isShared, setShared] = useState(false);
  const old = mine.find(({ id }) => id === target);
  const all: Record<string, string | undefined> = {
    ...search,
    ...keptPlace(search, area),
    budget: formatScenario(scenario),
    on: table.on,
  };
  const question = questionOf((key) => all[key]);
  const spoiled = useLitByNow({ table, knownOn: search.knownOn, question, ask });
  const save = useMutation({
    mutationFn: async () => {
      const works = savedWorks(table, await ask());
      return planningClient.save({
        id: old?.id ?? fresh.current,
        version: (old?.version ?? 0) + 1,
        name,
        note,
        visibility: isShared ? 'shared' : 'private',
        question,
        dataVersion: table.dataVersion,
        on: table.on,
        knownOn: search.knownOn ?? null,
        works,
        units: choice.units.map(({ code, before, after, turns }) => ({ code, before, after, turns })),
      });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['scenarios'] }),
  });
  if (save.data !== undefined) {
    return (
      <>
        <p className="planning-done" role="status">
          {m.scenario_saved_as({ name: save.data.name, n: String(save.data.version) })}
        </p>
        <LitSince
          works={save.data.works}
          lit={save.data.litSince}
          question={save.data.question}
          onFollow={onClose}
        />
        <div className="dialog-actions">
          <Link
            to="/scenarios"
            className="action"
            search={(before) => ({ ...keepShared(before), scenario: save.data.id })}
          >
            {m.scenario_see()}
          </Link>
        </div>
      </>
    );
  }
  if (choice.count > MOST_SAVED_WORKS) {
    return (
      <p className="dialog-note">{m.scenario_too_many({ n: formatNumber(MOST_SAVED_WORKS, language) })}</p>
    );
  }
  return (
    <form
      className="scenario-save"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <p className="dialog-note">
        {m.scenario_facts({
          cost: formatDong(choice.cost, language),
          km: formatKm(choice.metres / 1000, language),
          n: formatNumber(choice.count, language),
          met: formatNumber(choice.units.filter(({ turns }) => turns === 'met').length, language),
        })}
        . {m.scenario_save_note({ date: formatDate(table.on) })}
      </p>
      {spoiled === null ? null : <LitSince {...spoiled} question={question} onFollow={onClose} />}
      {mine.length === 0 ? null : (
        <label className="planning-field">
          {m.scenario_save_as()}
          <select
            value={target}
            onChange={(event) => {
              const chosen = mine.find(({ id }) => id === event.target.value);
              setTarget(chosen?.id ?? '');
              if (chosen === undefined) return;
              setName(chosen.name);
              setNote(chosen.note);
              setShared(chosen.visibility === 'shared');
            }}
          >
            <option value="">{m.scenario_save_new()}</option>
            {mine.map((each) => (
              <option key={each.id} value={each.id}>
                {m.scenario_save_version({ name: each.name, n: String(each.version + 1) })}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="planning-field">
        {m.scenario_name()}
        <input required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="planning-field">
        {m.scenario_note()}
        <textarea rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <label className="planning-check">
        <input type="checkbox" checked={isShared} onChange={(event) => setShared(event.target.checked)} />
        {m.scenario_share()}
      </label>
      {save.isError ? (
        <p className="planning-failure" role="alert">
          {failureText(save.error)}
        </p>
      ) : null}
      <div className="dialog-actions">
        <button type="submit" className="action" disabled={save.isPending}>
          {m.scenario_save()}
        </button>
      </div>
    </form>
  );
}
