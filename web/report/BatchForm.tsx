import { useState } from 'react';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import type { Portal } from '../data/portal.ts';
import { m } from '../paraglide/messages.js';
import { BatchProgress } from './BatchProgress.tsx';
import { startBatch } from './batch-job.ts';
import { type ReportDays, reportAddress } from './report-address.ts';
import { useBatchJob } from './use-batch-job.ts';

type Props = {
  readonly portal: Portal;
  readonly days: ReportDays;
  readonly unit: UnitSummary | undefined;
};

const KINDS = ['pdf', 'zip'] as const;

/** One page for each commune of a district or of the province, as one PDF or as a ZIP of single ones. */
export function BatchForm({ portal, days, unit }: Props) {
  const job = useBatchJob();
  const near = unit?.level === 'district' ? unit.code : (unit?.parentCode ?? '');
  const [district, setDistrict] = useState(portal.districts.some(({ code }) => code === near) ? near : '');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('pdf');
  const countOf = (code: string) => portal.communes.filter(({ parentCode }) => parentCode === code).length;
  const start = () =>
    startBatch({
      kind,
      label: portal.units.get(district)?.name ?? portal.meta.province.name,
      address: reportAddress(`batch.${kind}`, days, district === '' ? undefined : district),
    });
  return (
    <section className="batch" aria-label={m.report_batch()}>
      <h3>{m.report_batch()}</h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label>
          <span>{m.report_scope()}</span>
          <select value={district} onChange={(event) => setDistrict(event.target.value)}>
            <option value="">{m.report_all({ n: portal.communes.length })}</option>
            {portal.districts.map(({ code, name }) => (
              <option key={code} value={code}>
                {m.report_of_district({ name, n: countOf(code) })}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend className="visually-hidden">{m.report_kind()}</legend>
          {KINDS.map((id) => (
            <label key={id}>
              <input type="radio" name="kind" checked={kind === id} onChange={() => setKind(id)} />
              {id === 'pdf' ? m.report_one_pdf() : m.report_zip()}
            </label>
          ))}
        </fieldset>
        <button type="submit" className="action" disabled={job.status === 'running'}>
          {m.report_make()}
        </button>
      </form>
      <BatchProgress />
    </section>
  );
}
