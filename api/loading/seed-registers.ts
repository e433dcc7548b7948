import type { TransactionSql } from 'postgres';
import type { SampleProvince } from '../../geodata/sample/sample-rows.ts';
import { inBatches } from './in-batches.ts';
import type { SeedTree } from './seed-units.ts';

type Registers = Pick<
  SampleProvince,
  'documents' | 'residentialAreas' | 'organisations' | 'blocks' | 'models'
>;

const lonLat = (point: readonly number[] | null) => ({ lon: point?.[0] ?? null, lat: point?.[1] ?? null });

/** Documents, residential areas, organisations, emulation blocks, security models and their reviews. */
export async function seedRegisters(
  sql: TransactionSql,
  registers: Registers,
  tree: SeedTree,
): Promise<void> {
  const { documents, residentialAreas, organisations, blocks, models } = registers;
  const documentRows = documents.map(({ issuedOn, ...rest }) => ({ ...rest, issued_on: issuedOn }));
  await inBatches(
    documentRows,
    (batch) => sql`
      insert into portal.document (code, number, title, issued_on, issuer)
      select * from jsonb_to_recordset(${sql.json(batch)}::jsonb)
        as r(code text, number text, title text, issued_on date, issuer text)`,
  );
  const areaRows = residentialAreas.map(({ unitCode, point, ...rest }) => ({
    ...rest,
    unit: unitCode,
    ...lonLat(point),
  }));
  await inBatches(
    areaRows,
    (batch) => sql`
      insert into portal.residential_area (code, unit_id, name, kind, households, geom, valid_from)
      select r.code, u.id, r.name, r.kind, r.households, st_setsrid(st_makepoint(r.lon, r.lat), 4326), ${tree.validFrom}
      from jsonb_to_recordset(${sql.json(batch)}::jsonb)
        as r(code text, unit text, name text, kind text, households int, lon float8, lat float8)
      join portal.unit u on u.tree_id = ${tree.id} and u.code = r.unit`,
  );
  const organisationRows = organisations.map(({ unitCode, ...rest }) => ({ ...rest, unit: unitCode }));
  await inBatches(
    organisationRows,
    (batch) => sql`
      insert into portal.organisation (code, unit_id, name, kind, roster, valid_from)
      select r.code, u.id, r.name, r.kind, r.roster, ${tree.validFrom}
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(code text, unit text, name text, kind text, roster int)
      join portal.unit u on u.tree_id = ${tree.id} and u.code = r.unit`,
  );
  const memberRows = blocks.flatMap((block) =>
    block.members.map((member) => ({
      block: block.code,
      unit: 'unitCode' in member ? member.unitCode : null,
      organisation: 'organisationCode' in member ? member.organisationCode : null,
    })),
  );
  const blockRows = blocks.map(({ code, name }) => ({ code, name }));
  await sql`
    insert into portal.emulation_block (code, name)
    select * from jsonb_to_recordset(${sql.json(blockRows)}::jsonb) as r(code text, name text)`;
  await inBatches(
    memberRows,
    (batch) => sql`
      insert into portal.emulation_block_member (block_id, unit_id, organisation_id)
      select b.id, u.id, o.id
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(block text, unit text, organisation text)
      join portal.emulation_block b on b.code = r.block
      left join portal.unit u on u.tree_id = ${tree.id} and u.code = r.unit
      left join portal.organisation o on o.code = r.organisation`,
  );
  await seedModels(sql, models, tree);
}

async function seedModels(sql: TransactionSql, models: Registers['models'], tree: SeedTree): Promise<void> {
  const modelRows = models.map((model) => ({
    code: model.code,
    unit: model.unitCode,
    organisation: model.organisationCode,
    name: model.name,
    kind: model.kind,
    started_on: model.startedOn,
    strengthened_on: model.strengthenedOn,
    ...lonLat(model.point),
  }));
  await inBatches(
    modelRows,
    (batch) => sql`
      insert into portal.security_model (code, unit_id, organisation_id, name, kind, started_on, strengthened_on, geom)
      select r.code, u.id, o.id, r.name, r.kind, r.started_on, r.strengthened_on,
        st_setsrid(st_makepoint(r.lon, r.lat), 4326)
      from jsonb_to_recordset(${sql.json(batch)}::jsonb) as r(code text, unit text, organisation text, name text,
        kind text, started_on date, strengthened_on date, lon float8, lat float8)
      join portal.unit u on u.tree_id = ${tree.id} and u.code = r.unit
      left join portal.organisation o on o.code = r.organisation`,
  );
  const reviewRows = models.flatMap((model) =>
    model.reviews.map((review) => ({
      model: model.code,
      reviewed_on: review.reviewedOn,
      effective: review.effective,
      document: review.documentCode,
    })),
  );
  await inBatches(
    reviewRows,
    (batch) => sql`
      insert into portal.model_review (model_id, reviewed_on, effective, document_id)
      select m.id, r.reviewed_on, r.effective, d.id
      from jsonb_to_recordset(${sql.json(batch)}::jsonb)
        as r(model text, reviewed_on date, effective boolean, document text)
      join portal.security_model m on m.code = r.model
      left join portal.document d on d.code = r.document`,
  );
}
