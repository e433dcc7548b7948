import { createHash } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { z } from 'zod';
import { type FieldPhoto, fieldPhotoSchema } from '../../geodata/contract/field.ts';

export interface NewPhoto {
  readonly id: string;
  readonly segmentId: number;
  readonly takenAt: string;
  readonly note: string;
  readonly by: string;
  readonly image: Uint8Array;
}

/** `conflict`: the id belongs to another photo; `unknown-segment`: there is none of that number. */
export type PhotoOutcome = 'saved' | 'repeated' | 'conflict' | 'unknown-segment';

const hexOf = (image: Uint8Array) => createHash('sha256').update(image).digest('hex');

/** Appends a photo and its line in the audit, once however often it arrives. */
export async function savePhoto(sql: TransactionSql, photo: NewPhoto): Promise<PhotoOutcome> {
  const { id, segmentId, takenAt, note, by, image } = photo;
  const sha256 = hexOf(image);
  const [segment] = await sql`select from portal.segment where id = ${segmentId}::text::bigint`;
  if (segment === undefined) return 'unknown-segment';
  const [saved] = await sql`
    insert into portal.field_photo (id, segment_id, taken_at, note, entered_by, sha256, image)
    values (${id}::text::uuid, ${segmentId}::text::bigint, ${takenAt}::text::timestamptz, ${note}, ${by}, ${sha256},
      decode(${Buffer.from(image).toString('base64')}::text, 'base64'))
    on conflict (id) do nothing returning id`;
  if (saved !== undefined) {
    await sql`
      insert into portal.audit_log (actor, action, subject, after, reason)
      values (${by}, 'field-photo', ${`segment ${segmentId}`}, ${sql.json({ photo: id, sha256, bytes: image.length })}, ${note})`;
    return 'saved';
  }
  const [earlier] = await sql`
    select sha256, segment_id::float8 as segment from portal.field_photo where id = ${id}::text::uuid`;
  return earlier?.sha256 === sha256 && earlier?.segment === segmentId ? 'repeated' : 'conflict';
}

/** Photos of a segment, the newest first, without their bytes. */
export async function readPhotos(sql: TransactionSql, segmentId: number): Promise<FieldPhoto[]> {
  return z.array(fieldPhotoSchema).parse([
    ...(await sql`
      select id, segment_id::float8 as "segmentId",
        to_char(taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "takenAt", note, entered_by as by,
        octet_length(image) as bytes
      from portal.field_photo where segment_id = ${segmentId}::text::bigint order by taken_at desc, id`),
  ]);
}

/** The picture itself; null: there is none of this id. */
export async function readPhotoImage(
  sql: TransactionSql,
  id: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [row] = await sql`
    select encode(image, 'base64') as image from portal.field_photo where id = ${id}::text::uuid`;
  if (row === undefined) return null;
  const { image } = z.object({ image: z.string() }).parse(row);
  return new Uint8Array(Buffer.from(image, 'base64'));
}
