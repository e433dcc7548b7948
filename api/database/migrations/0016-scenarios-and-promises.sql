-- Saved scenarios. Nothing is overwritten: saving again is a new version, deciding is a new event. The state (draft,
-- submitted, approved, returned) follows from them: geodata/scenario/scenario-state.ts.
create table portal.scenario (
  -- Made by the client: saving twice is harmless.
  id uuid primary key,
  owner text not null,
  created_at timestamptz not null default now()
);

create table portal.scenario_version (
  scenario_id uuid not null references portal.scenario,
  version int not null check (version > 0),
  saved_at timestamptz not null default now(),
  name text not null,
  note text not null,
  visibility text not null check (visibility in ('private', 'shared')),
  -- The query string of the light view that asks the same again.
  question text not null,
  data_version bigint not null,
  light_on date not null,
  known_on date,
  cost bigint not null check (cost >= 0),
  metres double precision not null check (metres >= 0),
  -- As chosen on that day: contract/scenarios.ts tells their shape.
  works jsonb not null,
  units jsonb not null,
  primary key (scenario_id, version)
);

create table portal.scenario_event (
  scenario_id uuid not null references portal.scenario,
  seq int not null check (seq > 0),
  version int not null,
  at timestamptz not null default now(),
  action text not null check (action in ('submitted', 'approved', 'returned')),
  actor text not null,
  reason text,
  promised_on date,
  agency text,
  -- Of two who decide at once one is second.
  primary key (scenario_id, seq),
  foreign key (scenario_id, version) references portal.scenario_version,
  check (action <> 'returned' or reason is not null),
  check (action <> 'approved' or (promised_on is not null and agency is not null))
);

-- How a promise stood from a day on. light_promise holds where it is and, for the map, how it stands now.
create table portal.promise_event (
  id bigint generated always as identity primary key,
  promise_id bigint not null references portal.light_promise,
  seq int not null check (seq > 0),
  happened_on date not null,
  recorded_at timestamptz not null default now(),
  status text not null check (status in ('planned', 'contracted', 'installing', 'lit', 'maintenance', 'replaced')),
  promised_on date not null,
  agency text not null,
  approved boolean not null,
  actor text not null,
  reason text,
  scenario_id uuid references portal.scenario,
  request_id uuid unique,
  unique (promise_id, seq)
);

alter table portal.light_promise drop constraint light_promise_status_check;
alter table portal.light_promise add constraint light_promise_status_check
  check (status in ('planned', 'contracted', 'installing', 'lit', 'maintenance', 'replaced'));

-- What stood before steps were written down: since when, nobody recorded, so it counts from the first day of any light.
insert into portal.promise_event (promise_id, seq, happened_on, recorded_at, status, promised_on, agency, approved, actor, reason)
select p.id, 1, d.day, (d.day + time '08:00') at time zone 'Asia/Ho_Chi_Minh', p.status, p.promised_on, p.agency,
  p.approved, 'migration', 'Có từ trước khi ghi từng bước'
from portal.light_promise p
cross join lateral (
  select least((select min(valid_on) from portal.light_record), p.promised_on, current_date) as day) d;

create function portal.apply_promise_event() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update portal.light_promise p
  set status = new.status, promised_on = new.promised_on, agency = new.agency, approved = new.approved
  where p.id = new.promise_id
    and not exists (select from portal.promise_event e where e.promise_id = new.promise_id and e.seq > new.seq);
  return null;
end $$;
create trigger promise_event_applied after insert on portal.promise_event
  for each row execute function portal.apply_promise_event();

-- A planner moves what has been approved; only a steward approves. Not security definer: current_user is who asks.
create function portal.guard_promise_event() returns trigger language plpgsql as $$
begin
  if current_user = 'portal_planner' and new.approved and not exists (
    select from portal.promise_event e
    where e.promise_id = new.promise_id and e.seq = new.seq - 1 and e.approved)
  then
    raise exception 'a planner does not approve a promise' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger promise_event_guarded before insert on portal.promise_event
  for each row execute function portal.guard_promise_event();

create function portal.guard_scenario_event() returns trigger language plpgsql as $$
begin
  if new.action in ('approved', 'returned') and (
    current_user = 'portal_planner'
    or exists (select from portal.scenario s where s.id = new.scenario_id and s.owner = new.actor))
  then
    raise exception 'a scenario is decided by a steward other than its author' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger scenario_event_guarded before insert on portal.scenario_event
  for each row execute function portal.guard_scenario_event();

create trigger scenario_append_only before update or delete on portal.scenario
  for each row execute function portal.refuse_change();
create trigger scenario_no_truncate before truncate on portal.scenario
  for each statement execute function portal.refuse_change();
create trigger scenario_version_append_only before update or delete on portal.scenario_version
  for each row execute function portal.refuse_change();
create trigger scenario_version_no_truncate before truncate on portal.scenario_version
  for each statement execute function portal.refuse_change();
create trigger scenario_event_append_only before update or delete on portal.scenario_event
  for each row execute function portal.refuse_change();
create trigger scenario_event_no_truncate before truncate on portal.scenario_event
  for each statement execute function portal.refuse_change();
create trigger promise_event_append_only before update or delete on portal.promise_event
  for each row execute function portal.refuse_change();
create trigger promise_event_no_truncate before truncate on portal.promise_event
  for each statement execute function portal.refuse_change();

-- Steps of approved promises, from their approval on, without who and why.
create view open.promise_event with (security_barrier) as
  select e.promise_id, e.seq, e.happened_on, e.recorded_at, e.status, e.promised_on, e.agency, e.approved
  from portal.promise_event e
  join portal.light_promise p on p.id = e.promise_id
  where e.approved and p.approved;
-- A replaced promise stands no longer, but is not hidden.
create or replace view open.light_promise with (security_barrier) as
  select id, segment_id, from_m, to_m, status, promised_on, agency
  from portal.light_promise where approved and status <> 'replaced';
create view open.promise with (security_barrier) as
  select id, segment_id, from_m, to_m, status from portal.light_promise where approved;
grant select on open.promise, open.promise_event to portal_public, portal_reader, portal_planner, portal_steward;

grant select on portal.promise_event to portal_reader, portal_planner, portal_steward;
grant select, insert on portal.scenario, portal.scenario_version, portal.scenario_event to portal_planner, portal_steward;
grant insert on portal.promise_event to portal_planner, portal_steward;
revoke insert on portal.light_promise from portal_planner;
revoke update (status, promised_on, agency, approved) on portal.light_promise from portal_planner;
revoke update on portal.light_promise from portal_steward;
