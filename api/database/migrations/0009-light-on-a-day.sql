-- Light on any day, as known at any instant, by measure alone: no geometry is touched, so any date is cheap.

-- The record that speaks for each segment: not superseded, highest authority first, then the newest day.
create function portal.light_state(p_on date, p_known_at timestamptz default 'infinity')
returns table (segment_id bigint, record_id bigint, valid_on date, source_kind text)
language sql stable parallel safe as $$
  select distinct on (r.segment_id) r.segment_id, r.id, r.valid_on, r.source_kind
  from portal.light_record r
  where r.valid_on <= p_on and r.recorded_at <= p_known_at
    and not exists (
      select from portal.light_record s where s.supersedes = r.id and s.recorded_at <= p_known_at)
  order by r.segment_id, r.authority desc, r.valid_on desc, r.recorded_at desc, r.id desc
$$;

-- Weighted metres per unit and route: lit + unlit + unknown = the length of the road in the unit. Metres that
-- no span covers are unknown. unit_id null: outside every commune. p_classes null: every class.
create function portal.lighting_amounts(
  p_on date, p_classes text[] default null, p_known_at timestamptz default 'infinity')
returns table (unit_id bigint, route_id bigint, lit_m double precision, unlit_m double precision, unknown_m double precision)
language sql stable parallel safe as $$
  with span as materialized (
    select st.segment_id, sp.from_m, sp.to_m, sp.lit
    from portal.light_state(p_on, p_known_at) st
    join portal.light_span sp on sp.record_id = st.record_id
    where sp.lit <> 'unknown'
  ), piece as (
    select p.id, p.unit_id, s.route_id, p.weight, p.to_m - p.from_m as length_m,
      coalesce(sum(least(p.to_m, sp.to_m) - greatest(p.from_m, sp.from_m)) filter (where sp.lit = 'yes'), 0) as lit_m,
      coalesce(sum(least(p.to_m, sp.to_m) - greatest(p.from_m, sp.from_m)) filter (where sp.lit = 'no'), 0) as unlit_m
    from portal.segment_piece p
    join portal.segment s on s.id = p.segment_id
    join portal.route r on r.id = s.route_id and (p_classes is null or r.road_class = any (p_classes))
    left join span sp on sp.segment_id = p.segment_id and sp.from_m < p.to_m and sp.to_m > p.from_m
    group by p.id, s.route_id
  )
  select unit_id, route_id, sum(lit_m * weight), sum(unlit_m * weight),
    sum(greatest(length_m - lit_m - unlit_m, 0) * weight)
  from piece group by unit_id, route_id
$$;

-- Every segment in stretches of one state, from 0 to its length: what the light map draws for a day.
create function portal.light_intervals(
  p_on date, p_known_at timestamptz default 'infinity', p_segments bigint[] default null)
returns table (
  segment_id bigint, from_m double precision, to_m double precision, lit text, broken boolean, promised boolean)
language sql stable parallel safe as $$
  with chosen as materialized (
    select s.id, s.length_m from portal.segment s where p_segments is null or s.id = any (p_segments)
  ), span as materialized (
    select st.segment_id, sp.from_m, least(sp.to_m, c.length_m) as to_m, sp.lit, sp.operating = 'broken' as broken
    from portal.light_state(p_on, p_known_at) st
    join chosen c on c.id = st.segment_id
    join portal.light_span sp on sp.record_id = st.record_id and sp.from_m < c.length_m
  ), promise as materialized (
    select pr.segment_id, pr.from_m, least(pr.to_m, c.length_m) as to_m
    from portal.light_promise pr
    join chosen c on c.id = pr.segment_id and pr.from_m < c.length_m
    where pr.approved and pr.status in ('planned', 'contracted', 'installing')
  ), mark as (
    select id as segment_id, 0::double precision as m from chosen
    union select id, length_m from chosen
    union select span.segment_id, unnest(array[span.from_m, span.to_m]) from span
    union select promise.segment_id, unnest(array[promise.from_m, promise.to_m]) from promise
  ), stretch as (
    select mark.segment_id, mark.m as from_m, lead(mark.m) over (partition by mark.segment_id order by mark.m) as to_m from mark
  ), state as (
    select t.segment_id, t.from_m, t.to_m,
      coalesce(max(sp.lit), 'unknown') as lit, coalesce(bool_or(sp.broken), false) as broken,
      coalesce(bool_or(pr.segment_id is not null), false) as promised
    from stretch t
    left join span sp on sp.segment_id = t.segment_id and sp.from_m <= t.from_m and sp.to_m >= t.to_m
    left join promise pr on pr.segment_id = t.segment_id and pr.from_m <= t.from_m and pr.to_m >= t.to_m
    where t.to_m - t.from_m > 0.001
    group by 1, 2, 3
  ), island as (
    select state.*,
      row_number() over (partition by state.segment_id order by state.from_m)
        - row_number() over (partition by state.segment_id, state.lit, state.broken, state.promised order by state.from_m) as n
    from state
  )
  select i.segment_id, min(i.from_m), max(i.to_m), i.lit, i.broken, i.promised
  from island i group by i.segment_id, i.lit, i.broken, i.promised, i.n
$$;

-- The part of a line between two shares of its geodesic length. ST_LineSubstring measures in degrees, where a
-- degree of longitude is as long as one of latitude: so squeeze longitudes by the ellipsoid's ratio and back.
create function portal.line_part(p_line geometry, p_from double precision, p_to double precision)
returns geometry language sql immutable strict parallel safe as $$
  select case when p_from <= 0 and p_to >= 1 then p_line
    else st_scale(st_linesubstring(st_scale(p_line, k, 1), greatest(p_from, 0), least(p_to, 1)), 1 / k, 1) end
  from (
    select cos(phi) * (1 - 0.00669437999014 * sin(phi) ^ 2) / (1 - 0.00669437999014) as k
    from (select radians((st_ymin(p_line) + st_ymax(p_line)) / 2) as phi) latitude
  ) ratio
$$;

-- The same for anyone: approved promises and roads are public.
create function open.lighting_amounts(
  p_on date, p_classes text[] default null, p_known_at timestamptz default 'infinity')
returns table (unit_id bigint, route_id bigint, lit_m double precision, unlit_m double precision, unknown_m double precision)
language sql stable security definer set search_path = pg_catalog, public as $$
  select * from portal.lighting_amounts(p_on, p_classes, p_known_at)
$$;

create function open.light_state(p_on date, p_known_at timestamptz default 'infinity')
returns table (segment_id bigint, record_id bigint, valid_on date, source_kind text)
language sql stable security definer set search_path = pg_catalog, public as $$
  select * from portal.light_state(p_on, p_known_at)
$$;

create function open.light_intervals(
  p_on date, p_known_at timestamptz default 'infinity', p_segments bigint[] default null)
returns table (
  segment_id bigint, from_m double precision, to_m double precision, lit text, broken boolean, promised boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select * from portal.light_intervals(p_on, p_known_at, p_segments)
$$;

create function open.line_part(p_line geometry, p_from double precision, p_to double precision)
returns geometry language sql immutable strict parallel safe security definer set search_path = pg_catalog, public as $$
  select portal.line_part(p_line, p_from, p_to)
$$;

revoke all on function portal.light_state, portal.lighting_amounts, portal.light_intervals, portal.line_part,
  open.lighting_amounts, open.light_state, open.light_intervals, open.line_part from public;
grant execute on function open.lighting_amounts, open.light_state, open.light_intervals, open.line_part
  to portal_public, portal_reader, portal_planner, portal_steward;
grant execute on function portal.light_state, portal.lighting_amounts, portal.light_intervals, portal.line_part
  to portal_reader, portal_planner, portal_steward;

-- Which tree the roads of a publication were cut by.
alter table portal.publication add column tree_id text references portal.unit_tree;
create or replace view open.publication as select data_version, published_at, tree_id from portal.publication;
