-- An account may be limited to a district: its transactions say so in portal.district (in-role.ts), and these policies hold
-- what is not public to it, whatever a route asks. What is public stays public: limited accounts read it from schema open.
-- The owner, and so every public view, publication and load, is not limited.
create function portal.limited_to() returns text language sql stable parallel safe as $$
  select nullif(current_setting('portal.district', true), '')
$$;
-- A code that no tree knows owns nothing.
create function portal.own_units() returns setof bigint language sql stable parallel safe as $$
  select d.id from portal.unit d where d.level = 'district' and d.code = portal.limited_to()
  union
  select c.id from portal.unit d join portal.unit c on c.parent_id = d.id
  where d.level = 'district' and d.code = portal.limited_to()
$$;
-- A road along the border belongs to both sides.
create function portal.own_segments() returns setof bigint language sql stable parallel safe as $$
  select segment_id from portal.segment_piece where unit_id in (select portal.own_units())
$$;
create function portal.owns_segment(p_segment bigint) returns boolean language sql stable parallel safe as $$
  select portal.limited_to() is null or exists (
    select from portal.segment_piece where segment_id = p_segment and unit_id in (select portal.own_units()))
$$;
create function portal.owns_works(p_works jsonb) returns boolean language sql stable parallel safe as $$
  select portal.limited_to() is null or not exists (
    select from jsonb_array_elements(p_works) w
    where (w ->> 'segment')::bigint not in (select portal.own_segments()))
$$;
-- Whole, or not at all: it looks at versions that the caller may not see.
create function portal.owns_scenario(p_scenario uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select portal.limited_to() is null or not exists (
    select from portal.scenario_version v where v.scenario_id = p_scenario and not portal.owns_works(v.works))
$$;
-- A promise made in the same statement is not there yet, and was looked at itself.
create function portal.owns_promise(p_promise bigint) returns boolean
language sql stable security definer set search_path = pg_catalog, public as $$
  select portal.limited_to() is null or not exists (
    select from portal.light_promise p where p.id = p_promise and not portal.owns_segment(p.segment_id))
$$;

create policy own_district on portal.residential_area
  using ((select portal.limited_to()) is null or unit_id in (select portal.own_units()));
create policy own_district on portal.organisation
  using ((select portal.limited_to()) is null or unit_id in (select portal.own_units()));
create policy own_district on portal.security_model
  using ((select portal.limited_to()) is null or unit_id in (select portal.own_units()));
create policy own_district on portal.model_review
  using ((select portal.limited_to()) is null or model_id in (select id from portal.security_model));
create policy own_district on portal.emulation_block_member
  using ((select portal.limited_to()) is null or unit_id in (select portal.own_units())
    or organisation_id in (select id from portal.organisation));
create policy own_district on portal.figure
  using ((select portal.limited_to()) is null or unit_id in (select portal.own_units())
    or organisation_id in (select id from portal.organisation)
    or residential_area_id in (select id from portal.residential_area));

create policy own_district on portal.light_record
  using ((select portal.limited_to()) is null or segment_id in (select portal.own_segments()));
create policy own_district on portal.light_span
  using ((select portal.limited_to()) is null or record_id in (select id from portal.light_record));
create policy own_district on portal.field_photo
  using ((select portal.limited_to()) is null or segment_id in (select portal.own_segments()));
create policy own_district on portal.accident
  using ((select portal.limited_to()) is null or segment_id in (select portal.own_segments())
    or exists (select from portal.unit u
      where u.level = 'district' and u.code = (select portal.limited_to()) and st_intersects(u.geom, accident.geom)));

create policy own_district on portal.light_promise
  using ((select portal.limited_to()) is null or segment_id in (select portal.own_segments()));
create policy own_district on portal.promise_event
  using ((select portal.limited_to()) is null or portal.owns_promise(promise_id));

create policy own_district on portal.scenario using (portal.owns_scenario(id));
create policy own_district on portal.scenario_version
  using (portal.owns_scenario(scenario_id)) with check (portal.owns_works(works) and portal.owns_scenario(scenario_id));
create policy own_district on portal.scenario_event using (portal.owns_scenario(scenario_id));

alter table portal.residential_area enable row level security;
alter table portal.organisation enable row level security;
alter table portal.security_model enable row level security;
alter table portal.model_review enable row level security;
alter table portal.emulation_block_member enable row level security;
alter table portal.figure enable row level security;
alter table portal.light_record enable row level security;
alter table portal.light_span enable row level security;
alter table portal.field_photo enable row level security;
alter table portal.accident enable row level security;
alter table portal.light_promise enable row level security;
alter table portal.promise_event enable row level security;
alter table portal.scenario enable row level security;
alter table portal.scenario_version enable row level security;
alter table portal.scenario_event enable row level security;

revoke all on function portal.limited_to, portal.own_units, portal.own_segments, portal.owns_segment,
  portal.owns_works, portal.owns_scenario, portal.owns_promise from public;
grant execute on function portal.limited_to, portal.own_units, portal.own_segments, portal.owns_segment,
  portal.owns_works, portal.owns_scenario, portal.owns_promise to portal_reader, portal_planner, portal_steward;
