-- A paper is public when a public figure names it: its title may name an organisation, a model or a draft.
create or replace view open.document with (security_barrier) as
  select d.id, d.number, d.title, d.issued_on, d.issuer from portal.document d
  where exists (select from open.figure f where f.document_id = d.id);
create index figure_document on portal.figure (document_id) where document_id is not null;
create policy own_district on portal.document
  using ((select portal.limited_to()) is null or id in (select id from open.document)
    or id in (select document_id from portal.figure) or id in (select document_id from portal.model_review))
  with check (true);
alter table portal.document enable row level security;

-- What people told is not kept for ever: some time after it was decided, and looked at where it was accepted, its text and its
-- photo go. That it was told, of which segment, and what was decided stays; so does what the audit says of it.
alter table portal.citizen_report add column forgotten_at timestamptz;

-- A report is changed in one way alone: it loses its text and its photo, once.
create function portal.refuse_change_but_forgetting() returns trigger language plpgsql as $$
declare
  v_kept portal.citizen_report%rowtype := old;
begin
  v_kept.note := '';
  v_kept.sha256 := null;
  v_kept.image := null;
  v_kept.forgotten_at := new.forgotten_at;
  if tg_op = 'UPDATE' and old.forgotten_at is null and new.forgotten_at is not null and new is not distinct from v_kept then
    return new;
  end if;
  raise exception 'rows of % are never changed or deleted, only forgotten', tg_table_name
    using errcode = 'restrict_violation';
end $$;
drop trigger citizen_report_append_only on portal.citizen_report;
create trigger citizen_report_append_only before update or delete on portal.citizen_report
  for each row execute function portal.refuse_change_but_forgetting();

-- Forgets reports decided more than so many days ago: refused ones, and accepted ones whose segment somebody has checked since they
-- came. Those that wait are nobody's to forget. Leaves a line in the audit, with their ids; returns how many they were.
create function portal.forget_citizen_reports(p_days int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_ids uuid[];
begin
  with due as (
    select r.id from portal.citizen_report r
    join portal.citizen_report_decision d on d.report_id = r.id
    where r.forgotten_at is null and d.decided_at < now() - make_interval(days => p_days)
      and (d.outcome = 'refused' or exists (
        select from portal.light_record l join portal.light_span s on s.record_id = l.id
        where l.segment_id = r.segment_id and l.source_kind <> 'osm' and s.lit <> 'unknown'
          and coalesce(s.checked_on, l.valid_on) > (r.received_at at time zone 'Asia/Ho_Chi_Minh')::date))
  ), forgotten as (
    update portal.citizen_report r set note = '', sha256 = null, image = null, forgotten_at = now()
    from due where r.id = due.id returning r.id
  )
  select array_agg(id order by id) into v_ids from forgotten;
  if v_ids is null then
    return 0;
  end if;
  insert into portal.audit_log (actor, action, subject, after)
  values ('portal', 'citizen-reports-forgotten', 'citizen reports',
    jsonb_build_object('days', p_days, 'reports', to_jsonb(v_ids)));
  return cardinality(v_ids);
end $$;
revoke all on function portal.refuse_change_but_forgetting, portal.forget_citizen_reports from public;
