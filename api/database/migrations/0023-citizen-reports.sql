-- What anybody tells of a broken or missing lamp: without a name, for those who plan alone, never public. It changes no
-- record of light; a decision only says whether somebody is to look there.
create table portal.citizen_report (
  -- Made by the form: sending twice is harmless.
  id uuid primary key,
  segment_id bigint not null references portal.segment,
  kind text not null check (kind in ('broken', 'no_light')),
  note text not null check (length(note) <= 500),
  received_at timestamptz not null default now(),
  sha256 text,
  image bytea check (octet_length(image) between 1 and 1000000),
  check ((image is null) = (sha256 is null))
);
create index citizen_report_segment on portal.citizen_report (segment_id);
create index citizen_report_received on portal.citizen_report (received_at);

create table portal.citizen_report_decision (
  -- Of two who decide at once one is second.
  report_id uuid primary key references portal.citizen_report,
  outcome text not null check (outcome in ('accepted', 'refused')),
  reason text not null check (length(reason) <= 500),
  decided_by text not null,
  decided_at timestamptz not null default now(),
  check (outcome = 'accepted' or reason <> '')
);

-- Who sent, for a day, as a digest under a key that is not in the database: nothing joins it to a report.
create table portal.citizen_report_sender (
  sender text not null,
  at timestamptz not null default now()
);
create index citizen_report_sender_at on portal.citizen_report_sender (sender, at);

create trigger citizen_report_append_only before update or delete on portal.citizen_report
  for each row execute function portal.refuse_change();
create trigger citizen_report_no_truncate before truncate on portal.citizen_report
  for each statement execute function portal.refuse_change();
create trigger citizen_report_decision_append_only before update or delete on portal.citizen_report_decision
  for each row execute function portal.refuse_change();
create trigger citizen_report_decision_no_truncate before truncate on portal.citizen_report_decision
  for each statement execute function portal.refuse_change();

-- The one door through which the public writes. 'saved', 'repeated', 'conflict' (the id is another report's),
-- 'unknown-segment', 'too-many' (five an hour and twenty a day from one sender, 1,000 a day from all).
create function open.send_citizen_report(
  p_id uuid, p_segment bigint, p_kind text, p_note text, p_image bytea, p_sender text)
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_sha256 text := encode(sha256(p_image), 'hex');
  v_earlier portal.citizen_report%rowtype;
begin
  -- Those who send take turns: limits that are counted side by side are none.
  perform pg_advisory_xact_lock(7321450018);
  select * into v_earlier from portal.citizen_report where id = p_id;
  if found then
    return case when v_earlier.segment_id = p_segment and v_earlier.kind = p_kind and v_earlier.note = p_note
      and v_earlier.sha256 is not distinct from v_sha256 then 'repeated' else 'conflict' end;
  end if;
  if not exists (select from portal.segment where id = p_segment and retired_at is null) then
    return 'unknown-segment';
  end if;
  delete from portal.citizen_report_sender where at < now() - interval '1 day';
  if (select count(*) from portal.citizen_report where received_at > now() - interval '1 day') >= 1000
    or (select count(*) from portal.citizen_report_sender
      where sender = p_sender and at > now() - interval '1 hour') >= 5
    or (select count(*) from portal.citizen_report_sender where sender = p_sender) >= 20
  then
    return 'too-many';
  end if;
  if p_sender is not null then
    insert into portal.citizen_report_sender (sender) values (p_sender);
  end if;
  insert into portal.citizen_report (id, segment_id, kind, note, sha256, image)
  values (p_id, p_segment, p_kind, p_note, v_sha256, p_image);
  insert into portal.audit_log (actor, action, subject, after)
  values ('anonymous', 'citizen-report', 'segment ' || p_segment,
    jsonb_build_object('report', p_id, 'kind', p_kind, 'photo', v_sha256));
  return 'saved';
end $$;

create policy own_district on portal.citizen_report
  using ((select portal.limited_to()) is null or segment_id in (select portal.own_segments()));
create policy own_district on portal.citizen_report_decision
  using ((select portal.limited_to()) is null or report_id in (select id from portal.citizen_report));
alter table portal.citizen_report enable row level security;
alter table portal.citizen_report_decision enable row level security;

revoke all on portal.citizen_report, portal.citizen_report_decision, portal.citizen_report_sender
  from portal_public, portal_reader, portal_planner, portal_steward;
grant select on portal.citizen_report to portal_planner, portal_steward;
grant select, insert on portal.citizen_report_decision to portal_planner, portal_steward;
revoke all on function open.send_citizen_report from public;
grant execute on function open.send_citizen_report to portal_public, portal_reader, portal_planner, portal_steward;
