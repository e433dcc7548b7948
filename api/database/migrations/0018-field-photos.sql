-- Photos from the field: what somebody saw of a segment. For those who plan alone; never public, never changed.
create table portal.field_photo (
  id uuid primary key,
  segment_id bigint not null references portal.segment,
  taken_at timestamptz not null,
  note text not null default '',
  entered_by text not null,
  received_at timestamptz not null default now(),
  sha256 text not null,
  image bytea not null check (octet_length(image) between 1 and 1000000)
);
create index field_photo_segment on portal.field_photo (segment_id, taken_at);
create trigger field_photo_append_only before update or delete on portal.field_photo
  for each row execute function portal.refuse_change();
create trigger field_photo_no_truncate before truncate on portal.field_photo
  for each statement execute function portal.refuse_change();

revoke all on portal.field_photo from portal_public, portal_reader;
grant select, insert on portal.field_photo to portal_planner, portal_steward;
