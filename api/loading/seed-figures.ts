import type { TransactionSql } from 'postgres';
import type { SampleFigure } from '../../geodata/sample/sample-rows.ts';
import { inBatches } from './in-batches.ts';

export interface FigurePlace {
  readonly plan: string;
  readonly tree: string;
  /** Database id of the source. */
  readonly source: string;
}

/** Appends figures: first entries before the corrections that supersede them. */
export async function seedFigures(
  sql: TransactionSql,
  figures: readonly SampleFigure[],
  place: FigurePlace,
): Promise<void> {
  const ids = new Map<string, string>();
  for (const wave of inWaves(figures)) {
    await inBatches(wave, async (batch) => {
      const rows = batch.map((figure, position) => ({
        position,
        target: figure.targetId,
        subject_kind: figure.subjectKind,
        subject: figure.subjectCode,
        valid_on: figure.validOn,
        recorded_at: figure.recordedAt,
        numerator: figure.numerator,
        denominator: figure.denominator,
        supersedes: figure.supersedesId === null ? null : ids.get(figure.supersedesId),
        document: figure.documentCode,
        entered_by: figure.enteredBy,
        approved_by: figure.approvedBy,
        reason: figure.reason,
      }));
      const inserted = await sql<{ position: number; id: string }[]>`
        with given as materialized (
          select r.*, nextval(pg_get_serial_sequence('portal.figure', 'id')) as id,
            u.id as unit_id, o.id as organisation_id, a.id as residential_area_id, d.id as document_id
          from jsonb_to_recordset(${sql.json(rows)}::jsonb) as r(position int, target text, subject_kind text,
            subject text, valid_on date, recorded_at timestamptz, numerator numeric, denominator numeric,
            supersedes int8, document text, entered_by text, approved_by text, reason text)
          left join portal.unit u on r.subject_kind = 'unit' and u.tree_id = ${place.tree} and u.code = r.subject
          left join portal.organisation o on r.subject_kind = 'organisation' and o.code = r.subject
          left join portal.residential_area a on r.subject_kind = 'residential_area' and a.code = r.subject
          left join portal.document d on d.code = r.document
        ), appended as (
          insert into portal.figure (id, plan_id, target_id, unit_id, organisation_id, residential_area_id, valid_on,
            recorded_at, numerator, denominator, supersedes, document_id, source_id, entered_by, approved_by, reason)
          overriding system value
          select id, ${place.plan}, target, unit_id, organisation_id, residential_area_id, valid_on, recorded_at,
            numerator, denominator, supersedes, document_id, ${place.source}::int8, entered_by, approved_by, reason
          from given
        )
        select position, id from given`;
      for (const { position, id } of inserted) {
        const figure = batch[position];
        if (figure !== undefined) ids.set(figure.id, id);
      }
    });
  }
}

/** A figure waits until the one it supersedes stands. */
function inWaves(figures: readonly SampleFigure[]): SampleFigure[][] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const depth = (figure: SampleFigure): number => {
    const corrected = figure.supersedesId === null ? undefined : byId.get(figure.supersedesId);
    return corrected === undefined ? 0 : 1 + depth(corrected);
  };
  const waves: SampleFigure[][] = [];
  for (const figure of figures) {
    const wave = depth(figure);
    while (waves.length <= wave) waves.push([]);
    waves[wave]?.push(figure);
  }
  return waves;
}
