-- A network that a newer one replaced stays, with its light records and its promises, but is no longer drawn or
-- counted. Its codes are free again: the next file may bear them.
alter table portal.segment add column retired_at timestamptz;
alter table portal.route add column retired_at timestamptz;
alter table portal.segment drop constraint segment_code_key;
alter table portal.route drop constraint route_code_key;
create unique index segment_code on portal.segment (code) where retired_at is null;
create unique index route_code on portal.route (code) where retired_at is null;

create or replace view open.route as
  select id, code, name, search_key, road_class, agency from portal.route where retired_at is null;
create or replace view open.segment as
  select id, route_id, seq, name, geom, length_m from portal.segment where retired_at is null;

-- As in 0009, over the roads that are not retired.
create or replace function portal.light_intervals(
  p_on date, p_known_at timestamptz default 'infinity', p_segments bigint[] default null)
returns table (
  segment_id bigint, from_m double precision, to_m double precision, lit text, broken boolean, promised boolean)
language sql stable parallel safe as $$
  with chosen as materialized (
    select s.id, s.length_m from portal.segment s
    where s.retired_at is null and (p_segments is null or s.id = any (p_segments))
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

-- A source none of whose rows are in force is no longer named beside the map.
alter table portal.source add column retired_at timestamptz;
create or replace view open.source as
  select id, kind, title, attribution, licence, generated, loaded_at from portal.source where retired_at is null;
