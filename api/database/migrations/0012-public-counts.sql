-- A plain count of models is public only as far as the target asks: one below three may not be told, and the
-- threshold's own number is told by the verdict already. What the public gets is a lower bound ("at least"), so sums are
-- lower bounds too and nothing can be subtracted from them.
--
--     at least 1 asked    0 -> 0    1 -> 1    2 -> 1    7 -> 1
--     at least 4 asked    0 -> 0    1 -> 1    2 -> 1    3 -> 3    7 -> 4
create function portal.public_count(p_numerator numeric, p_at_least numeric)
returns numeric language sql immutable parallel safe as $$
  select case when p_at_least is null then p_numerator
    when p_numerator >= p_at_least then p_at_least
    when p_numerator between 1 and 2 then 1
    else p_numerator end
$$;

-- The threshold of each target that plainly counts; other targets have no row.
create view portal.count_threshold as
  select p.id as plan_id, t.value ->> 'id' as target_id, (t.value #>> '{rule,atLeast}')::numeric as at_least
  from portal.plan p cross join lateral jsonb_array_elements(p.definition -> 'targets') t
  where t.value #>> '{rule,kind}' = 'count';

create or replace view open.figure with (security_barrier) as
  select f.id, f.plan_id, f.target_id, f.unit_id, f.valid_on, f.recorded_at,
    portal.public_count(f.numerator, c.at_least) as numerator, f.denominator,
    f.supersedes, f.document_id, f.reason
  from portal.figure f
  join portal.target t on t.plan_id = f.plan_id and t.id = f.target_id
  left join portal.count_threshold c on c.plan_id = f.plan_id and c.target_id = f.target_id
  where f.unit_id is not null and f.approved_by is not null and not t.restricted;

create or replace function open.attainment_series(p_plan text, p_tree text, p_known_at timestamptz)
returns table (
  target_id text, unit_id bigint, valid_on date, numerator numeric, denominator numeric,
  subjects int, reporting int, complete int, own_numerator numeric, own_denominator numeric
) language sql stable security definer set search_path = pg_catalog, public as $$
  select s.target_id, s.unit_id, s.valid_on, portal.public_count(s.numerator, c.at_least), s.denominator,
    s.subjects, s.reporting, s.complete, s.own_numerator, s.own_denominator
  from portal.attainment_series(p_plan, p_tree, p_known_at) s
  join portal.target t on t.plan_id = p_plan and t.id = s.target_id
  left join portal.count_threshold c on c.plan_id = p_plan and c.target_id = s.target_id
  where not t.restricted
$$;

revoke all on function portal.public_count from public;
grant execute on function portal.public_count to portal_public, portal_reader, portal_planner, portal_steward;
grant select on portal.count_threshold to portal_reader, portal_planner, portal_steward;
