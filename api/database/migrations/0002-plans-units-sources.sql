-- Base tables live in schema portal; what anyone may read is a view or function of schema open (0008).
create schema portal;
create schema open;

-- Where rows came from: one line per load, with its licence and whether it is made up.
create table portal.source (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('boundaries', 'roads', 'light', 'registers', 'figures')),
  title text not null,
  attribution text not null,
  licence text not null,
  file_name text,
  sha256 text,
  generated boolean not null default false,
  loaded_by text not null,
  loaded_at timestamptz not null default now()
);

-- A plan is data: the parsed file of geodata/sources/plans stands whole in definition.
create table portal.plan (
  id text primary key,
  number text not null,
  starts date not null,
  deadline date not null check (deadline >= starts),
  definition jsonb not null,
  sha256 text not null
);

create table portal.target (
  plan_id text not null references portal.plan,
  id text not null,
  ordinal int not null,
  -- Whose figures add up to a commune's: its own, its organisations' or its residential areas'.
  subject_kind text not null check (subject_kind in ('unit', 'organisation', 'residential_area')),
  -- The unit's own figure counts beside its subjects' (a commune is itself recognised, or not).
  needs_own boolean not null default false,
  level text not null check (level in ('province', 'district', 'commune')),
  restricted boolean not null,
  primary key (plan_id, id)
);

-- Units change with the law, so a unit belongs to a version of the tree.
create table portal.unit_tree (
  id text primary key,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  note text
);

create table portal.unit (
  id bigint generated always as identity primary key,
  tree_id text not null references portal.unit_tree,
  code text not null,
  level text not null check (level in ('province', 'district', 'commune')),
  kind text not null check (kind in ('tinh', 'thanh_pho', 'quan', 'thi_xa', 'huyen', 'xa', 'phuong', 'thi_tran')),
  name text not null,
  -- geodata/text/fold.ts of the name: search without diacritics.
  search_key text not null,
  parent_id bigint references portal.unit,
  households int check (households >= 0),
  population int check (population >= 0),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  -- A code the source lacked and the loader made up.
  provisional_code boolean not null default false,
  geom geometry(MultiPolygon, 4326) not null check (st_isvalid(geom)),
  area_m2 double precision not null,
  centre geometry(Point, 4326) not null,
  boundary_source_id bigint not null references portal.source,
  unique (tree_id, code)
);
create index unit_geom on portal.unit using gist (geom);
create index unit_parent on portal.unit (parent_id);
create index unit_level on portal.unit (tree_id, level);

-- Old units into new ones; the shares of one old unit sum to 1, so sums survive.
create table portal.crosswalk (
  from_unit_id bigint not null references portal.unit,
  to_unit_id bigint not null references portal.unit,
  share numeric not null check (share > 0 and share <= 1),
  note text,
  primary key (from_unit_id, to_unit_id)
);
