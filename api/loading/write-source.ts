import type { TransactionSql } from 'postgres';
import type { LoadOptions } from './loading.ts';
import type { ReadFile } from './source-file.ts';

/** A source row for a file; returns its id. */
export async function writeSource(
  sql: TransactionSql,
  kind: 'boundaries' | 'roads' | 'light' | 'places' | 'accidents',
  file: Pick<ReadFile, 'name'> & { readonly checksum: string },
  { source, by }: Pick<LoadOptions, 'source' | 'by'>,
): Promise<string> {
  const title = source.title ?? file.name;
  const [row] = await sql<{ id: string }[]>`
    insert into portal.source (kind, title, attribution, licence, file_name, sha256, generated, loaded_by)
    values (${kind}, ${title}, ${source.attribution ?? title}, ${source.licence ?? 'không rõ (unknown)'}, ${file.name},
      ${file.checksum}, false, ${by})
    returning id`;
  if (!row) throw new Error(`the source of ${file.name} got no id`);
  return row.id;
}

/** Sources none of whose rows are in force any more are retired, so that nobody is credited for what is not shown. */
export async function retireSources(sql: TransactionSql): Promise<void> {
  await sql`
    update portal.source s set retired_at = now()
    where s.retired_at is null and (
      (s.kind = 'boundaries' and not exists (select from portal.unit u where u.boundary_source_id = s.id))
      or (s.kind = 'roads' and not exists (
        select from portal.route r where r.source_id = s.id and r.retired_at is null))
      or (s.kind = 'light' and not exists (
        select from portal.light_record l join portal.segment g on g.id = l.segment_id and g.retired_at is null
        where l.source_id = s.id))
      or (s.kind = 'places' and not exists (
        select from portal.place p where p.source_id = s.id and p.retired_at is null))
      or (s.kind = 'accidents' and not exists (
        select from portal.accident a where a.source_id = s.id and a.retired_at is null)))`;
}
