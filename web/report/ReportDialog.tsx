import './ReportDialog.css';
import { Link, useSearch } from '@tanstack/react-router';
import { FileText, ImageDown, Newspaper, Sheet } from 'lucide-react';
import { formatDate } from '../../geodata/text/format.ts';
import type { Portal } from '../data/portal.ts';
import { m } from '../paraglide/messages.js';
import { keepShared } from '../selection/keep-shared.ts';
import { openingDay } from '../selection/opening-day.ts';
import { useOpenTool } from '../tools/open-tool.ts';
import { PortalDialog } from '../tools/PortalDialog.tsx';
import { BatchForm } from './BatchForm.tsx';
import { reportAddress } from './report-address.ts';

/** What can be taken away on paper or in a file: one unit, a district, all, the month, the map, the table. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <PortalDialog title={m.tool_report()} onClose={onClose}>
      {(portal) => <Reports portal={portal} onClose={onClose} />}
    </PortalDialog>
  );
}

function Reports({ portal, onClose }: { readonly portal: Portal; readonly onClose: () => void }) {
  const openTool = useOpenTool();
  const search = useSearch({ strict: false });
  const on = search.on ?? openingDay(portal);
  const days = { on, knownOn: search.knownOn, plan: search.plan };
  const unit = search.unit === undefined ? undefined : portal.units.get(search.unit);
  return (
    <>
      <p className="dialog-note">{m.report_days({ date: formatDate(on) })}</p>
      <ul className="report-links">
        {unit?.level === 'commune' ? (
          <li>
            <a href={reportAddress(`${unit.code}.pdf`, days)} target="_blank" rel="noreferrer">
              <FileText size={18} aria-hidden />
              <span>
                <strong>{m.report_unit({ name: unit.name })}</strong>
                <small>{m.report_unit_note()}</small>
              </span>
            </a>
          </li>
        ) : null}
        <li>
          <a href={reportAddress('briefing.pdf', days)} target="_blank" rel="noreferrer">
            <Newspaper size={18} aria-hidden />
            <span>
              <strong>{m.report_briefing()}</strong>
              <small>{m.report_briefing_note()}</small>
            </span>
          </a>
        </li>
      </ul>
      <BatchForm portal={portal} days={days} unit={unit} />
      <ul className="report-links report-more">
        <li>
          <button type="button" onClick={() => openTool('picture')}>
            <ImageDown size={18} aria-hidden />
            <strong>{m.tool_picture()}</strong>
          </button>
        </li>
        <li>
          <Link to="/matrix" search={keepShared} onClick={onClose}>
            <Sheet size={18} aria-hidden />
            <span>
              <strong>{m.report_table()}</strong>
              <small>{m.report_table_note()}</small>
            </span>
          </Link>
        </li>
      </ul>
    </>
  );
}
