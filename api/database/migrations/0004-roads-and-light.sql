create table portal.route (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null,
  search_key text not null,
  road_class text not null check (road_class in
    ('national', 'provincial', 'district', 'commune', 'hamlet', 'alley', 'urban', 'special', 'field')),
  agency text,
  source_id bigint not null references portal.source
);

-- length_m is geodesic (PostGIS geography); every measure along a segment is a share of it.
create table portal.segment (
  id bigint generated always as identity primary key,
  code text not null unique,
  route_id bigint not null references portal.route,
  seq int not null,
  name text,
  geom geometry(LineString, 4326) not null check (st_isvalid(geom)),
  length_m double precision not null check (length_m > 0)
);
create index segment_route on portal.segment (route_id);
create index segment_geom on portal.segment using gist (geom);

-- What one source says of the whole segment on a day. A later record replaces an earlier one of the same
-- authority; a claim (osm) never overrides a survey, nor a survey an official status.
create table portal.light_record (
  id bigint generated always as identity primary key,
  segment_id bigint not null references portal.segment,
  valid_on date not null,
  recorded_at timestamptz not null default now(),
  supersedes bigint unique references portal.light_record,
  authority smallint not null check (authority between 1 and 3),
  source_kind text not null check (source_kind in ('official', 'survey', 'osm')),
  source_id bigint not null references portal.source,
  entered_by text not null,
  reason text,
  check (authority = case source_kind when 'official' then 3 when 'survey' then 2 else 1 end)
);
create index light_record_segment on portal.light_record (segment_id, authority desc, valid_on desc);

-- Parts of the segment from_m to to_m; metres that no span covers are unknown, not unlit.
create table portal.light_span (
  record_id bigint not null references portal.light_record,
  from_m double precision not null check (from_m >= 0),
  to_m double precision not null check (to_m > from_m),
  lit text not null check (lit in ('yes', 'no', 'unknown')),
  operating text not null default 'not_checked' check (operating in ('works', 'broken', 'not_checked')),
  hours text check (hours in ('all_night', 'part_night', 'other')),
  power text check (power in ('grid', 'solar')),
  lamps int check (lamps >= 0),
  payer text check (payer in ('budget', 'community')),
  checked_on date,
  primary key (record_id, from_m)
);

create table portal.light_promise (
  id bigint generated always as identity primary key,
  code text not null unique,
  segment_id bigint not null references portal.segment,
  from_m double precision not null check (from_m >= 0),
  to_m double precision not null check (to_m > from_m),
  status text not null check (status in ('planned', 'contracted', 'installing', 'lit', 'maintenance')),
  promised_on date not null,
  agency text not null,
  approved boolean not null default false
);
create index light_promise_segment on portal.light_promise (segment_id);
