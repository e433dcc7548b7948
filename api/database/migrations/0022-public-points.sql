-- What the public is told of a target that binds organisations: sums that cannot be taken apart, else the verdict alone.
-- Derived at each publication by geodata/disclosure/public-series.ts, which says the rules; the public has no other way
-- to figures of organisations. A version holds from known_from on, until a later one of its day.
create table portal.public_point (
  plan_id text not null,
  target_id text not null,
  unit_id bigint not null references portal.unit,
  valid_on date not null,
  known_from timestamptz not null,
  -- Null: the counts are withheld.
  numerator numeric,
  denominator numeric,
  subjects int not null,
  reporting int,
  complete int,
  judged text not null,
  -- A correction moved the figure to another day: none is on this one.
  gone boolean not null,
  check ((numerator is null) = (reporting is null) and (numerator is null) = (complete is null)),
  primary key (plan_id, target_id, unit_id, valid_on, known_from)
);

drop function open.attainment_series(text, text, timestamptz);
create function open.attainment_series(p_plan text, p_tree text, p_known_at timestamptz)
returns table (
  target_id text, unit_id bigint, valid_on date, numerator numeric, denominator numeric,
  subjects int, reporting int, complete int, own_numerator numeric, own_denominator numeric, judged text
) language sql stable security definer set search_path = pg_catalog, public as $$
  select s.target_id, s.unit_id, s.valid_on, portal.public_count(s.numerator, c.at_least), s.denominator,
    s.subjects, s.reporting, s.complete, s.own_numerator, s.own_denominator, null
  from portal.attainment_series(p_plan, p_tree, p_known_at) s
  join portal.target t on t.plan_id = p_plan and t.id = s.target_id
  left join portal.count_threshold c on c.plan_id = p_plan and c.target_id = s.target_id
  where not t.restricted and t.subject_kind <> 'organisation'
  union all
  select p.target_id, p.unit_id, p.valid_on, p.numerator, p.denominator, p.subjects, p.reporting, p.complete,
    null, null, p.judged
  from (
    select distinct on (v.target_id, v.unit_id, v.valid_on) v.*
    from portal.public_point v
    where v.plan_id = p_plan and v.known_from <= p_known_at
    order by v.target_id, v.unit_id, v.valid_on, v.known_from desc
  ) p
  join portal.target t on t.plan_id = p.plan_id and t.id = p.target_id
  join portal.unit u on u.id = p.unit_id and u.tree_id = p_tree
  where not p.gone and not t.restricted and t.subject_kind = 'organisation'
$$;
revoke all on function open.attainment_series from public;
grant execute on function open.attainment_series to portal_public, portal_reader, portal_planner, portal_steward;
grant select on portal.public_point to portal_reader, portal_planner, portal_steward;
grant insert, delete on portal.public_point to portal_steward;

-- A commune that is told to have an effective model has one at least: "< 3" would then leave two answers, so from there
-- on three is hidden with them and nothing is said but that the count is not published.
create or replace view open.unit_register as
  select u.id as unit_id,
    (select count(*) from portal.residential_area r where r.unit_id = u.id and r.valid_to is null)::int as residential_areas,
    (select count(*) from portal.organisation o where o.unit_id = u.id and o.valid_to is null)::int as organisations,
    case when m.n >= case when has.one then 4 else 3 end then m.n end as models,
    m.n < 3 and not has.one as models_below_three
  from portal.unit u
  cross join lateral (
    select count(*)::int as n from portal.security_model m where m.unit_id = u.id and m.ended_on is null) m
  cross join lateral (
    select exists (
      select from portal.figure f
      join portal.count_threshold c on c.plan_id = f.plan_id and c.target_id = f.target_id
      where f.unit_id = u.id and f.approved_by is not null and f.numerator > 0) as one) has;
