-- Each publication is one data version: caches and tile URLs carry its number.
create table portal.publication (
  data_version bigint generated always as identity primary key,
  published_at timestamptz not null default now(),
  published_by text not null,
  note text not null
);

create table portal.audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  reason text
);
create trigger audit_append_only before update or delete on portal.audit_log
  for each row execute function portal.refuse_change();
create trigger audit_no_truncate before truncate on portal.audit_log
  for each statement execute function portal.refuse_change();
