-- As in 0005, but a target that binds the province has series of lower units too, where figures of them were supplied.
create or replace function portal.attainment_series(p_plan text, p_tree text, p_known_at timestamptz)
returns table (
  target_id text, unit_id bigint, valid_on date, numerator numeric, denominator numeric,
  subjects int, reporting int, complete int, own_numerator numeric, own_denominator numeric
) language sql stable parallel safe as $$
  with effective as (
    select f.target_id, coalesce(f.unit_id, o.unit_id, r.unit_id) as unit_id,
      coalesce(f.organisation_id, f.residential_area_id, f.unit_id) as subject_id,
      f.unit_id is not null and t.subject_kind <> 'unit' as own,
      f.valid_on, f.numerator, f.denominator
    from portal.figure f
    join portal.target t on t.plan_id = f.plan_id and t.id = f.target_id
    left join portal.organisation o on o.id = f.organisation_id
    left join portal.residential_area r on r.id = f.residential_area_id
    where f.plan_id = p_plan and f.approved_by is not null and f.recorded_at <= p_known_at
      and (f.unit_id is null or t.subject_kind = 'unit' or t.needs_own)
      and (f.organisation_id is null or t.subject_kind = 'organisation')
      and (f.residential_area_id is null or t.subject_kind = 'residential_area')
      and not exists (
        select from portal.figure s
        where s.supersedes = f.id and s.approved_by is not null and s.recorded_at <= p_known_at)
  ), step as (
    select e.*,
      e.numerator - coalesce(lag(e.numerator) over subject, 0) as numerator_step,
      coalesce(e.denominator, 0) - coalesce(lag(e.denominator) over subject, 0) as denominator_step,
      (e.denominator is not null)::int - coalesce(lag((e.denominator is not null)::int) over subject, 0) as known_step,
      case when lag(e.valid_on) over subject is null then 1 else 0 end as reporting_step,
      (e.numerator >= coalesce(e.denominator, 1))::int
        - coalesce(lag((e.numerator >= coalesce(e.denominator, 1))::int) over subject, 0) as complete_step
    from effective e
    window subject as (partition by e.target_id, e.own, e.unit_id, e.subject_id order by e.valid_on)
  ), day as (
    select s.target_id, s.unit_id, s.valid_on,
      coalesce(sum(s.numerator_step) filter (where not s.own), 0) as n,
      coalesce(sum(s.denominator_step) filter (where not s.own), 0) as d,
      coalesce(sum(s.known_step) filter (where not s.own), 0) as known,
      coalesce(sum(s.reporting_step) filter (where not s.own), 0) as reporting,
      coalesce(sum(s.complete_step) filter (where not s.own), 0) as complete,
      coalesce(sum(s.numerator_step) filter (where s.own), 0) as own_n,
      coalesce(sum(s.denominator_step) filter (where s.own), 0) as own_d,
      coalesce(sum(s.reporting_step) filter (where s.own), 0) as own_reporting
    from step s group by 1, 2, 3
  ), running as (
    select d.target_id, d.unit_id, d.valid_on,
      sum(d.n) over w as n, sum(d.d) over w as d, sum(d.known) over w as known,
      sum(d.reporting) over w as reporting, sum(d.complete) over w as complete,
      sum(d.own_n) over w as own_n, sum(d.own_d) over w as own_d, sum(d.own_reporting) over w as own_reporting
    from day d
    window w as (partition by d.target_id, d.unit_id order by d.valid_on)
  ), organisations as (
    select o.unit_id, count(*)::int as n from portal.organisation o where o.valid_to is null group by 1
  ), areas as (
    select r.unit_id, count(*)::int as n from portal.residential_area r where r.valid_to is null group by 1
  )
  select r.target_id, r.unit_id, r.valid_on, r.n, case when r.known > 0 then r.d end,
    case t.subject_kind when 'unit' then 1
      when 'organisation' then coalesce(o.n, 0) else coalesce(a.n, 0) end,
    r.reporting::int, r.complete::int,
    case when r.own_reporting > 0 then r.own_n end, case when r.own_reporting > 0 then r.own_d end
  from running r
  join portal.target t on t.plan_id = p_plan and t.id = r.target_id
  join portal.unit u on u.id = r.unit_id and u.tree_id = p_tree and t.level in (u.level, 'province')
  left join organisations o on o.unit_id = r.unit_id
  left join areas a on a.unit_id = r.unit_id
  order by r.target_id, r.unit_id, r.valid_on
$$;
