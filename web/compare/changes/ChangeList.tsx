import './ChangeList.css';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatDate } from '../../../geodata/text/format.ts';
import { valueText } from '../../../geodata/verdict/value-text.ts';
import type { Portal } from '../../data/portal.ts';
import { VerdictChip } from '../../figures/VerdictChip.tsx';
import { useLanguage } from '../../language/language.ts';
import { m } from '../../paraglide/messages.js';
import { keepShared } from '../../selection/keep-shared.ts';
import {
  type ComparedRow,
  comparePair,
  countBy,
  differenceScale,
  listRows,
  rowClasses,
} from '../compared-rows.ts';
import type { Comparison } from '../comparison.ts';
import { SignedSwatch } from '../SignedSwatch.tsx';
import { sideName } from '../side-name.ts';
import type { SelectComparison } from '../use-comparison.ts';

type Props = {
  readonly portal: Portal;
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  readonly select: SelectComparison;
};

/** Who changed, commune by commune, from which verdict and value to which. The twin of the difference map. */
export function ChangeList({ portal, comparison, rows, select }: Props) {
  const language = useLanguage();
  const { kind, a, b, change, isAll } = comparison;
  const isEvery = isAll && kind === 'days';
  const all = useMemo(
    () =>
      isEvery
        ? portal.targets.flatMap((target) =>
            comparePair(portal, { kind, a: { target, on: a.on }, b: { target, on: b.on } }),
          )
        : rows,
    [isEvery, portal, kind, a.on, b.on, rows],
  );
  const classes = rowClasses(kind);
  const counts = countBy(all, 'change');
  const only = classes.some(({ id }) => id === change) ? change : null;
  const listed = useMemo(() => listRows(all, kind, only), [all, kind, only]);
  const sides = { a: sideName(comparison, 'a', language), b: sideName(comparison, 'b', language) };
  const nameOf = new Map(classes.map(({ id, name }) => [id, name[language]]));
  return (
    <section className="change-list panel" aria-label={m.compare_mode_changes()}>
      <header>
        <h2>{kind === 'days' ? m.compare_changes_title(sides) : m.compare_pair_title(sides)}</h2>
        {kind === 'days' ? (
          <fieldset className="segmented" aria-label={m.compare_scope()}>
            <button type="button" aria-pressed={!isAll} onClick={() => select({ all: undefined })}>
              {b.target.id}
            </button>
            <button type="button" aria-pressed={isAll} onClick={() => select({ all: '1' })}>
              {m.compare_all_targets()}
            </button>
          </fieldset>
        ) : null}
      </header>
      <fieldset className="class-filter" aria-label={m.compare_classes()}>
        {classes.map(({ id, name, meaning }) => (
          <button
            key={id}
            type="button"
            aria-pressed={only === id}
            title={meaning?.[language]}
            onClick={() => select({ change: only === id ? undefined : id })}
          >
            {name[language]} <strong>{counts.get(id) ?? 0}</strong>
          </button>
        ))}
      </fieldset>
      {listed.length === 0 ? (
        <p className="change-none">
          {only === null ? m.compare_nothing_changed() : m.compare_none_of_class()}
        </p>
      ) : (
        <div className="change-table">
          <table>
            <caption className="visually-hidden">{m.compare_changes_table({ n: listed.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{m.compare_column_unit()}</th>
                {isEvery ? (
                  <th scope="col" className="on-desk">
                    {m.compare_target()}
                  </th>
                ) : null}
                <th scope="col" className="on-desk">
                  {m.compare_column_class()}
                </th>
                <th scope="col">A · {kind === 'days' ? formatDate(a.on) : a.target.id}</th>
                <th scope="col">B · {kind === 'days' ? formatDate(b.on) : b.target.id}</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((row) => (
                <tr key={`${row.b.target.id} ${row.unit.code}`}>
                  <th scope="row">
                    <Link
                      to="/"
                      search={(search) => ({
                        ...keepShared(search),
                        target: row.b.target.id,
                        unit: row.unit.code,
                      })}
                    >
                      {row.unit.name}
                    </Link>
                    <small>{row.unit.parentName}</small>
                    <small className="on-phone">
                      {isEvery ? `${row.b.target.id} · ` : null}
                      {nameOf.get(row.change)}
                    </small>
                  </th>
                  {isEvery ? (
                    <td className="on-desk">
                      {row.b.target.id} <small>{row.b.target.shortTitle[language]}</small>
                    </td>
                  ) : null}
                  <td className="on-desk">
                    <span className="change-class">
                      <ChangeSign kind={kind} row={row} /> {nameOf.get(row.change)}
                    </span>
                  </td>
                  {(['a', 'b'] as const).map((id) => (
                    <td key={id}>
                      <VerdictChip verdict={row[id].judgement.verdict} />{' '}
                      <span className="change-value">
                        {valueText(row[id].target, row[id].judgement, language)}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** The look of the commune on the difference map. */
function ChangeSign({ kind, row }: { readonly kind: Comparison['kind']; readonly row: ComparedRow }) {
  const step = differenceScale(kind).find(({ id }) => id === row.difference);
  return step === undefined ? null : <SignedSwatch step={step} />;
}
