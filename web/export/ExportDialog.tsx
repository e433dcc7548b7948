import './ExportDialog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Download, Printer } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { FIRST_SCENARIO } from '../../geodata/budget/scenario.ts';
import { parseScenario } from '../../geodata/budget/scenario-text.ts';
import type { Meta } from '../../geodata/contract/meta.ts';
import type { UnitSummary } from '../../geodata/contract/units.ts';
import { exportFileName } from '../../geodata/export/file-name.ts';
import { EXPORT_FORMATS, type ExportFormat, takes } from '../../geodata/export/formats.ts';
import type { RoadClass } from '../../geodata/light/road-class.ts';
import type { SegmentTable } from '../../geodata/light/segment-table.ts';
import { formatNumber } from '../../geodata/text/format.ts';
import { useLanguage } from '../language/language.ts';
import { useMayEdit } from '../light/edit/use-may-edit.ts';
import { useNearChoice } from '../light/places/use-near.ts';
import type { LightScope } from '../light/use-light-scope.ts';
import { m } from '../paraglide/messages.js';
import { ToolDialog } from '../tools/ToolDialog.tsx';
import { choiceText } from './choice-text.ts';
import { CONTENTS } from './contents.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { sizeOf } from './export-spec.ts';
import { gather } from './gather.ts';
import type { Asked } from './open-export.ts';
import { sizeText } from './size-text.ts';
import { useExportJob } from './use-export-job.ts';

const WorklistSheet = lazy(() =>
  import('./print/WorklistSheet.tsx').then(({ WorklistSheet }) => ({ default: WorklistSheet })),
);

type Props = {
  readonly asked: Asked;
  readonly meta: Meta;
  readonly table: SegmentTable | undefined;
  readonly scope: LightScope;
  readonly scopeName: string;
  readonly classes: readonly RoadClass[];
  readonly communes: readonly UnitSummary[];
  readonly nameOf: (code: string) => string | null;
  readonly onClose: () => void;
};

/** Takes a list or a layer out of the portal: what, in which format, how many rows, how heavy. */
export function ExportDialog(props: Props) {
  const { meta, table, scope, scopeName, classes, communes, nameOf, onClose } = props;
  const language = useLanguage();
  const queries = useQueryClient();
  const { budget, knownOn = null, plan } = useSearch({ from: '/light' });
  const scenario = (budget === undefined ? null : parseScenario(budget)) ?? FIRST_SCENARIO;
  const near = useNearChoice();
  const limitDays = props.asked.limitDays ?? '';
  const isPlanner = useMayEdit();
  const [kind, setKind] = useState(props.asked.kind);
  const [formatId, setFormat] = useState<ExportFormat['id']>('xlsx');
  const [isPrinting, setPrinting] = useState(false);
  const job = useExportJob();

  const content = useQuery({
    queryKey: [
      ...['export', kind, scope.placeKey, table?.dataVersion, budget, language, knownOn],
      ...[near.reachM, near.kinds.join(), limitDays],
    ],
    queryFn: async () => {
      if (table === undefined) throw new Error('the roads are not here yet');
      const place = { queries, meta, table, scope, classes, communes, nameOf, scenario, language };
      const gathered = await gather(kind, { ...place, knownOn, plan, near, limitDays });
      return { content: gathered, ...sizeOf(gathered) };
    },
    enabled: table !== undefined,
    structuralSharing: false,
    gcTime: 0,
    retry: false,
  });

  const contents = CONTENTS.filter(({ isGuarded }) => isGuarded !== true || isPlanner);
  const what = CONTENTS.find((entry) => entry.kind === kind);
  const name = what?.name() ?? '';
  const geometry = what?.geometry ?? null;
  const rows = content.data?.rows ?? null;
  const fits = (format: ExportFormat) => takes(format, geometry) && (rows ?? 0) <= format.mostRows;
  const format =
    EXPORT_FORMATS.find((one) => one.id === formatId && fits(one)) ?? EXPORT_FORMATS.find((one) => fits(one));
  const isSample = meta.sample.roads || meta.sample.figures || meta.sample.borders;
  const gathered = content.data?.content;
  const on = gathered?.kind === 'resurvey' ? gathered.on : (table?.on ?? '');
  const fileName = exportFileName(
    { what: name, place: scopeName, on, isSample },
    format?.id ?? 'csv',
    language,
  );
  const choice = gathered === undefined ? '' : choiceText(gathered, { classes, scenario, near, language });
  const { dataVersion, attributions, sample } = meta;
  const link = window.location.href;
  const about = { title: name, place: scopeName, choice, on, knownOn, dataVersion, attributions, sample };
  const facts = { ...about, link };
  const start = () => {
    if (gathered === undefined || format === undefined) return;
    const names = new Map(communes.map((unit) => [unit.code, unit.name]));
    job.start({ content: gathered, facts, language, names, format: format.id }, fileName);
  };

  if (isPrinting && table !== undefined && gathered?.kind === 'worklist') {
    return (
      <Suspense>
        <WorklistSheet table={table} lines={gathered.lines} facts={facts} nameOf={nameOf} onClose={onClose} />
      </Suspense>
    );
  }
  const isRunning = job.state.status === 'running';
  return (
    <ToolDialog
      title={m.export_title()}
      onClose={() => {
        job.cancel();
        onClose();
      }}
    >
      <form
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <fieldset disabled={isRunning}>
          <legend>{m.export_what({ place: scopeName })}</legend>
          {contents.map((entry) => (
            <label key={entry.kind}>
              <input
                type="radio"
                name="content"
                checked={entry.kind === kind}
                onChange={() => {
                  job.reset();
                  setKind(entry.kind);
                }}
              />
              <span>{entry.name()}</span>
            </label>
          ))}
        </fieldset>
        <fieldset disabled={isRunning} className="export-formats">
          <legend>{m.export_format()}</legend>
          {EXPORT_FORMATS.map((one) => (
            <label key={one.id}>
              <input
                type="radio"
                name="format"
                checked={one.id === format?.id}
                disabled={!fits(one)}
                onChange={() => {
                  job.reset();
                  setFormat(one.id);
                }}
              />
              <span>
                <strong>{one.name}</strong>{' '}
                <small>
                  {fits(one)
                    ? one.use[language]
                    : takes(one, geometry)
                      ? m.export_too_many({ n: formatNumber(one.mostRows, language) })
                      : m.export_no_areas()}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="export-size" aria-live="polite">
          {content.isError ? (
            <p className="dialog-note" role="alert">
              {m.export_failed()}{' '}
              <button type="button" className="quiet-action" onClick={() => void content.refetch()}>
                {m.retry()}
              </button>
            </p>
          ) : rows === null || format === undefined ? (
            <p className="dialog-note">{m.export_counting()}</p>
          ) : rows === 0 ? (
            <p className="dialog-note">{m.export_empty()}</p>
          ) : (
            <p>
              <strong>{m.export_rows({ n: formatNumber(rows, language) })}</strong>{' '}
              {sizeText(format, rows, content.data?.vertices ?? 0, language)}
              <code>{fileName}</code>
            </p>
          )}
        </div>
        <ExportProgress state={job.state} rows={rows ?? 0} onCancel={job.cancel} />
        <div className="dialog-actions">
          <button type="submit" className="action" disabled={isRunning || rows === null || rows === 0}>
            <Download size={16} aria-hidden /> {m.export_download()}
          </button>
          {kind !== 'worklist' ? null : (
            <button
              type="button"
              className="quiet-action"
              disabled={isRunning || rows === null || rows === 0}
              onClick={() => setPrinting(true)}
            >
              <Printer size={16} aria-hidden /> {m.print_button()}
            </button>
          )}
        </div>
      </form>
      <p className="dialog-note">{isSample ? m.export_note_sample() : m.export_note()}</p>
    </ToolDialog>
  );
}
