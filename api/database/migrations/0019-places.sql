-- Public places at which the dark is worst: schools, markets, clinics, bridges, crossings. A place is superseded, never changed: a
-- row that a newer file contradicts is retired, and its code is free again.
create table portal.place (
  id bigint generated always as identity primary key,
  code text not null,
  kind text not null check (kind in ('school', 'market', 'clinic', 'bridge', 'crossing')),
  name text,
  geom geometry(Point, 4326) not null,
  -- Days on which it stands; null: since ever, until further notice.
  valid_from date,
  valid_to date check (valid_to > valid_from),
  source_id bigint not null references portal.source,
  recorded_at timestamptz not null default now(),
  retired_at timestamptz check (retired_at >= recorded_at)
);
create unique index place_code on portal.place (code) where retired_at is null;
create index place_geom on portal.place using gist (geom);

-- Traffic accidents: a weight for planners, never public. Of a point, of a segment, or of both.
create table portal.accident (
  id bigint generated always as identity primary key,
  code text not null,
  happened_on date not null,
  cases int not null default 1 check (cases > 0),
  geom geometry(Point, 4326),
  segment_id bigint references portal.segment,
  source_id bigint not null references portal.source,
  recorded_at timestamptz not null default now(),
  retired_at timestamptz check (retired_at >= recorded_at),
  check (num_nonnulls(geom, segment_id) > 0)
);
create unique index accident_code on portal.accident (code) where retired_at is null;
create index accident_geom on portal.accident using gist (geom);

alter table portal.source drop constraint source_kind_check;
alter table portal.source add constraint source_kind_check check (kind in
  ('boundaries', 'roads', 'light', 'registers', 'figures', 'places', 'accidents'));

-- That accidents are held at all is nobody's business either.
create or replace view open.source as
  select id, kind, title, attribution, licence, generated, loaded_at from portal.source
  where retired_at is null and kind <> 'accidents';

create view open.place as
  select id, code, kind, name, geom, valid_from, valid_to, recorded_at, retired_at from portal.place;

grant select on open.place to portal_public, portal_reader, portal_planner, portal_steward;
grant select on portal.place to portal_reader, portal_planner, portal_steward;
grant select on portal.accident to portal_planner, portal_steward;
grant insert on portal.place, portal.accident to portal_steward;
grant update (retired_at) on portal.place, portal.accident to portal_steward;
