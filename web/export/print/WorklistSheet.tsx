import './WorklistSheet.css';
import { useQuery } from '@tanstack/react-query';
import { Printer, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { formatDong } from '../../../geodata/budget/work-text.ts';
import type { WorkLine } from '../../../geodata/budget/worklist.ts';
import { type AboutFacts, provenanceOf } from '../../../geodata/export/about.ts';
import { className, routeName, unitNames } from '../../../geodata/export/layers/road-columns.ts';
import { lampsOf } from '../../../geodata/export/layers/worklist-layer.ts';
import { worklistMap } from '../../../geodata/export/print/worklist-map.ts';
import { rowLine } from '../../../geodata/light/row-line.ts';
import type { SegmentTable } from '../../../geodata/light/segment-table.ts';
import { formatDate, formatNumber } from '../../../geodata/text/format.ts';
import { unitShapesQuery } from '../../data/queries.ts';
import { QrCode } from '../../frame/QrCode.tsx';
import { useLanguage } from '../../language/language.ts';
import { whyInFile } from '../../light/budget/line-wording.ts';
import { m } from '../../paraglide/messages.js';
import { PrintMap } from './PrintMap.tsx';

type Props = {
  readonly table: SegmentTable;
  readonly lines: readonly WorkLine[];
  readonly facts: AboutFacts;
  readonly nameOf: (code: string) => string | null;
  readonly onClose: () => void;
};

/** Points: an A4 page between its margins, and how much of it the map takes. */
const MAP = { width: 520, height: 330 };
/** More lines than these are for a file. */
const MOST_LINES = 500;

/** The worklist as A4 pages for the field: on screen a preview, on paper each page with title, day, source and QR. */
export function WorklistSheet({ table, lines, facts, nameOf, onClose }: Props) {
  const language = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const shapes = useQuery(unitShapesQuery('commune'));
  const shown = lines.slice(0, MOST_LINES);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  // As in ToolDialog: the event `close` may come late.
  const leave = () => {
    dialog.current?.close();
    onClose();
  };
  const map = useMemo(
    () =>
      worklistMap({
        table,
        works: shown.map((line) => ({ rank: line.rank, coordinates: rowLine(table, line.rows[0] ?? 0) })),
        units: (shapes.data?.features ?? []).map(({ properties, geometry }) => ({
          code: properties.code,
          label: properties.name,
          geometry,
        })),
        ...MAP,
      }),
    [table, shown, shapes.data],
  );
  const words = { language, nameOf };
  const km = (metres: number, digits = 2) => formatNumber(metres / 1000, language, digits);
  const sum = (of: (line: WorkLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const { about, source, note } = provenanceOf(facts, language);
  const place = ([lon = 0, lat = 0]: readonly number[] = []) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
  return (
    <dialog
      ref={dialog}
      className="print-dialog"
      aria-label={m.print_title()}
      onCancel={leave}
      onClose={onClose}
    >
      <div className="print-bar">
        <strong>{m.print_title()}</strong>
        <button type="button" className="action" onClick={() => window.print()}>
          <Printer size={16} aria-hidden /> {m.print_print()}
        </button>
        <button type="button" className="icon-button" aria-label={m.close()} onClick={leave}>
          <X size={18} aria-hidden />
        </button>
      </div>
      <article
        className="print-sheet"
        data-theme="day"
        aria-label={facts.title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <td colSpan={8}>
                <header className="print-head">
                  <div>
                    <h1>{facts.title}</h1>
                    <p>
                      <b>{facts.place}</b> · {m.print_as_of({ date: formatDate(facts.on) })} ·{' '}
                      {m.print_version({ n: facts.dataVersion })}
                    </p>
                    {note === null ? null : <p className="print-mark">{note}</p>}
                  </div>
                  {facts.link === null ? null : (
                    <QrCode text={facts.link} label={m.print_qr()} className="print-qr" />
                  )}
                </header>
              </td>
            </tr>
            <tr className="print-columns">
              {[
                m.print_done,
                m.print_no,
                m.print_road,
                m.print_where,
                m.print_km,
                m.print_lamps,
                m.print_cost,
                m.print_why,
              ].map((name) => (
                <th key={name()} scope="col">
                  {name()}
                </th>
              ))}
            </tr>
          </thead>
          <tfoot>
            <tr>
              <td colSpan={8}>
                <p className="print-foot">
                  {m.print_source({ source })} {m.print_estimates()}
                </p>
              </td>
            </tr>
          </tfoot>
          <tbody>
            <tr className="print-first">
              <td colSpan={8}>
                <p className="print-lead">
                  <b>{m.print_lines({ n: formatNumber(lines.length, language) })}</b> ·{' '}
                  {km(
                    sum(({ metres }) => metres),
                    1,
                  )}{' '}
                  km ·{' '}
                  {m.print_lamps_n({
                    n: formatNumber(
                      sum(({ metres }) => lampsOf(metres)),
                      language,
                    ),
                  })}{' '}
                  ·{' '}
                  {formatDong(
                    sum(({ cost }) => cost),
                    language,
                  )}
                  <br />
                  {about.find(({ id }) => id === 'choice')?.text}
                </p>
                <PrintMap map={map} title={facts.title} />
                <p className="print-legend">
                  <span className="is-work" /> {m.print_legend_work()} <span className="is-lit" />{' '}
                  {m.print_legend_lit()} <span className="is-other" /> {m.print_legend_other()}{' '}
                  <span className="is-border" /> {m.print_legend_border()}
                  {map.works.some(({ label }) => label === null) ? ` · ${m.print_legend_room()}` : null}
                </p>
              </td>
            </tr>
            {shown.map((line) => {
              const ends = rowLine(table, line.rows[0] ?? 0);
              return (
                <tr key={line.rank}>
                  <td>
                    <span className="print-box" />
                  </td>
                  <td>{line.rank}</td>
                  <td>
                    <b>{routeName(line.route, language)}</b>
                    <br />
                    {className(line.roadClass, language)} · {m.light_route_part({ id: String(line.segment) })}
                  </td>
                  <td>
                    {unitNames(line.units, words)}
                    <br />
                    <small>
                      {place(ends[0])} →<br />
                      {place(ends.at(-1))}
                    </small>
                  </td>
                  <td>{km(line.metres)}</td>
                  <td>{lampsOf(line.metres)}</td>
                  <td>{formatDong(line.cost, language)}</td>
                  <td>{whyInFile(line, words)}</td>
                </tr>
              );
            })}
            {lines.length > MOST_LINES ? (
              <tr>
                <td colSpan={8}>{m.print_rest({ n: formatNumber(lines.length - MOST_LINES, language) })}</td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </article>
    </dialog>
  );
}
