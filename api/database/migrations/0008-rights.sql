-- Who may see what is decided here: portal_public reads schema open and nothing else. Views and security
-- definer functions run as the owner, so a forgotten check in a route meets an error, not a leak.
create view open.source as
  select id, kind, title, attribution, licence, generated, loaded_at from portal.source;
create view open.plan as select id, number, starts, deadline, definition from portal.plan;
create view open.target with (security_barrier) as
  select plan_id, id, ordinal, subject_kind, needs_own, level from portal.target where not restricted;
create view open.unit_tree as select id, valid_from, valid_to from portal.unit_tree;
create view open.unit as
  select u.id, u.tree_id, u.code, u.level, u.kind, u.name, u.search_key, u.parent_id, u.households, u.population,
    u.valid_from, u.valid_to, u.geom, u.area_m2, u.centre, s.generated as generated_boundary, s.title as boundary_source
  from portal.unit u join portal.source s on s.id = u.boundary_source_id;
create view open.unit_shape as select unit_id, band, geom_3857 from portal.unit_shape;
create view open.document as select id, number, title, issued_on, issuer from portal.document;
create view open.publication as select data_version, published_at from portal.publication;

create view open.route as select id, code, name, search_key, road_class, agency from portal.route;
create view open.segment as select id, route_id, seq, name, geom, length_m from portal.segment;
create view open.segment_piece as
  select id, segment_id, unit_id, weight, from_m, to_m, length_m, geom from portal.segment_piece;
create view open.light_record as
  select id, segment_id, valid_on, recorded_at, supersedes, authority, source_kind from portal.light_record;
create view open.light_span as
  select record_id, from_m, to_m, lit, operating, hours, power, lamps, payer, checked_on from portal.light_span;
create view open.light_promise with (security_barrier) as
  select id, segment_id, from_m, to_m, status, promised_on, agency from portal.light_promise where approved;
create view open.light_piece as select * from portal.light_piece;
create view open.road_shape as select * from portal.road_shape;

-- Per commune; a count of models below three is hidden: models is null and models_below_three true.
create view open.unit_register as
  select u.id as unit_id,
    (select count(*) from portal.residential_area r where r.unit_id = u.id and r.valid_to is null)::int as residential_areas,
    (select count(*) from portal.organisation o where o.unit_id = u.id and o.valid_to is null)::int as organisations,
    case when m.n >= 3 then m.n end as models,
    m.n < 3 as models_below_three
  from portal.unit u
  cross join lateral (
    select count(*)::int as n from portal.security_model m where m.unit_id = u.id and m.ended_on is null) m;

-- Figures of communes themselves, approved ones, of open targets; without who entered or approved them.
create view open.figure with (security_barrier) as
  select f.id, f.plan_id, f.target_id, f.unit_id, f.valid_on, f.recorded_at, f.numerator, f.denominator,
    f.supersedes, f.document_id, f.reason
  from portal.figure f
  join portal.target t on t.plan_id = f.plan_id and t.id = f.target_id
  where f.unit_id is not null and f.approved_by is not null and not t.restricted;

create function open.attainment_series(p_plan text, p_tree text, p_known_at timestamptz)
returns table (
  target_id text, unit_id bigint, valid_on date, numerator numeric, denominator numeric,
  subjects int, reporting int, complete int, own_numerator numeric, own_denominator numeric
) language sql stable security definer set search_path = pg_catalog, public as $$
  select s.* from portal.attainment_series(p_plan, p_tree, p_known_at) s
  join portal.target t on t.plan_id = p_plan and t.id = s.target_id
  where not t.restricted
$$;

revoke all on all functions in schema portal from public;
revoke all on all functions in schema open from public;
grant usage on schema open to portal_public, portal_reader, portal_planner, portal_steward;
grant select on all tables in schema open to portal_public, portal_reader, portal_planner, portal_steward;
grant execute on all functions in schema open to portal_public, portal_reader, portal_planner, portal_steward;

grant usage on schema portal to portal_reader, portal_planner, portal_steward;
grant select on all tables in schema portal to portal_reader, portal_planner, portal_steward;
grant execute on all functions in schema portal to portal_reader, portal_planner, portal_steward;
revoke select on portal.audit_log from portal_reader, portal_planner;

grant insert on portal.light_record, portal.light_span, portal.light_promise, portal.audit_log to portal_planner;
grant update (status, promised_on, agency, approved) on portal.light_promise to portal_planner;
grant insert on all tables in schema portal to portal_steward;
grant update on portal.unit, portal.residential_area, portal.organisation, portal.security_model,
  portal.emulation_block, portal.light_promise to portal_steward;
grant delete on portal.segment_piece, portal.light_piece, portal.unit_shape, portal.road_shape to portal_steward;
