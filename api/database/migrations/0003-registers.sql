create table portal.document (
  id bigint generated always as identity primary key,
  code text not null unique,
  number text not null,
  title text not null,
  issued_on date,
  issuer text not null
);

create table portal.residential_area (
  id bigint generated always as identity primary key,
  code text not null unique,
  unit_id bigint not null references portal.unit,
  name text not null,
  kind text not null check (kind in ('ap', 'khu_pho', 'to_dan_pho', 'thon')),
  households int check (households >= 0),
  geom geometry(Point, 4326),
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index residential_area_unit on portal.residential_area (unit_id);

create table portal.organisation (
  id bigint generated always as identity primary key,
  code text not null unique,
  unit_id bigint not null references portal.unit,
  name text not null,
  kind text not null check (kind in ('agency', 'enterprise', 'school')),
  -- People: staff, party members, workers, pupils, students.
  roster int check (roster >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from)
);
create index organisation_unit on portal.organisation (unit_id);

create table portal.emulation_block (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null
);

create table portal.emulation_block_member (
  block_id bigint not null references portal.emulation_block,
  unit_id bigint references portal.unit,
  organisation_id bigint references portal.organisation,
  check (num_nonnulls(unit_id, organisation_id) = 1),
  unique nulls not distinct (block_id, unit_id, organisation_id)
);

-- Exact places, names and contacts are never public: counts per commune are (0008).
create table portal.security_model (
  id bigint generated always as identity primary key,
  code text not null unique,
  unit_id bigint not null references portal.unit,
  organisation_id bigint references portal.organisation,
  name text not null,
  kind text not null,
  started_on date not null,
  strengthened_on date check (strengthened_on >= started_on),
  ended_on date check (ended_on >= started_on),
  geom geometry(Point, 4326)
);
create index security_model_unit on portal.security_model (unit_id);
create index security_model_organisation on portal.security_model (organisation_id);
create index security_model_geom on portal.security_model using gist (geom);

create table portal.model_review (
  id bigint generated always as identity primary key,
  model_id bigint not null references portal.security_model,
  reviewed_on date not null,
  effective boolean not null,
  document_id bigint references portal.document,
  unique (model_id, reviewed_on)
);
