-- Remade by a publication, in its transaction, from the tables above. Nothing here is a source of truth.

-- Segments cut at commune borders. A road along a border belongs half to each side (weight 0.5), so that the
-- communes sum to the province. unit_id null: outside every commune.
create table portal.segment_piece (
  id bigint generated always as identity primary key,
  segment_id bigint not null references portal.segment,
  unit_id bigint references portal.unit,
  weight real not null check (weight in (0.5, 1)),
  from_m double precision not null,
  to_m double precision not null check (to_m > from_m),
  length_m double precision not null,
  geom geometry(LineString, 4326) not null
);
create index segment_piece_segment on portal.segment_piece (segment_id);
create index segment_piece_unit on portal.segment_piece (unit_id);

-- Pieces cut again where the light changes, with today's light: what tiles and the browser draw.
create table portal.light_piece (
  id bigint generated always as identity primary key,
  piece_id bigint not null references portal.segment_piece,
  segment_id bigint not null references portal.segment,
  route_id bigint not null references portal.route,
  unit_id bigint references portal.unit,
  road_class text not null,
  weight real not null,
  from_m double precision not null,
  to_m double precision not null,
  length_m double precision not null,
  lit text not null check (lit in ('yes', 'no', 'unknown')),
  broken boolean not null,
  promised boolean not null,
  geom geometry(LineString, 4326) not null,
  geom_3857 geometry(LineString, 3857) not null
);
create index light_piece_geom on portal.light_piece using gist (geom);
create index light_piece_geom_3857 on portal.light_piece using gist (geom_3857);
create index light_piece_unit on portal.light_piece (unit_id);

-- Generalised geometry per zoom band (geodata names the bands), so that low zooms never read the full table.
create table portal.unit_shape (
  unit_id bigint not null references portal.unit,
  band smallint not null,
  geom_3857 geometry(MultiPolygon, 3857) not null,
  primary key (unit_id, band)
);
create index unit_shape_geom on portal.unit_shape using gist (geom_3857);

create table portal.road_shape (
  id bigint generated always as identity primary key,
  band smallint not null,
  route_id bigint not null references portal.route,
  road_class text not null,
  lit text not null,
  broken boolean not null,
  promised boolean not null,
  min_zoom smallint not null,
  geom_3857 geometry(MultiLineString, 3857) not null
);
create index road_shape_0 on portal.road_shape using gist (geom_3857) where band = 0;
create index road_shape_1 on portal.road_shape using gist (geom_3857) where band = 1;
create index road_shape_2 on portal.road_shape using gist (geom_3857) where band = 2;
