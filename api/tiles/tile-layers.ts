import type { PendingQuery, Row, TransactionSql } from 'postgres';
import { classesAt } from '../../geodata/light/road-class.ts';
import { FULL_UNIT_BAND, ROAD_BANDS, UNIT_BANDS, type ZoomBand } from '../../geodata/shape/zoom-bands.ts';
import { TILE_BUFFER, TILE_EXTENT, type TileAddress } from './tile-address.ts';

type Fragment = PendingQuery<Row[]>;

/** What every encoder reads: the columns of a feature, and rows of `id`, those columns and `geom_3857`. */
export interface TileRows {
  readonly columns: Fragment;
  readonly rows: Fragment;
}

export interface TileLayer {
  readonly id: string;
  readonly minZoom: number;
  /** Beyond it a map draws this zoom's tiles larger. */
  readonly maxZoom: number;
  /** Attribute name → what TileJSON says of it. */
  readonly fields: Readonly<Record<string, string>>;
  /** `tree` is the unit tree of the publication. */
  read(sql: TransactionSql, tile: TileAddress, tree: string): TileRows;
}

const bandAt = (bands: readonly ZoomBand[], zoom: number): number | null =>
  bands.find((band) => zoom <= band.maxZoom)?.id ?? null;

/** The tile with its buffer, for the index on `geom_3857`. */
function reach(sql: TransactionSql, { z, x, y }: TileAddress): Fragment {
  return sql`st_tileenvelope(${z}::int, ${x}::int, ${y}::int, margin => ${TILE_BUFFER / TILE_EXTENT}::float8)`;
}

// Bands and classes come from lists of this program, never from a request: as literals they let a partial index apply.
const literal = (sql: TransactionSql, value: number | string) =>
  sql.unsafe(typeof value === 'number' ? String(value) : `'${value}'`);

function unitLayer(level: 'commune' | 'district', id: string): TileLayer {
  return {
    id,
    minZoom: 4,
    maxZoom: 13,
    fields: { code: 'Mã đơn vị', name: 'Tên', kind: 'Loại', parent: 'Mã cấp trên' },
    read: (sql, tile, tree) => ({
      columns: sql`code, name, kind, parent`,
      rows: sql`
        select u.id::int8 as id, u.code, u.name, u.kind, p.code as parent, s.geom_3857
        from open.unit_shape s
        join open.unit u on u.id = s.unit_id and u.level = ${literal(sql, level)} and u.tree_id = ${tree}
        left join open.unit p on p.id = u.parent_id
        where s.band = ${literal(sql, bandAt(UNIT_BANDS, tile.z) ?? FULL_UNIT_BAND)}
          and s.geom_3857 && ${reach(sql, tile)}`,
    }),
  };
}

const roads: TileLayer = {
  id: 'roads',
  minZoom: 6,
  maxZoom: 14,
  fields: {
    route: 'Mã số tuyến',
    name: 'Tên tuyến',
    class: 'Loại đường',
    lit: 'yes, no, unknown; theo bản ghi mới nhất, không theo ngày',
    broken: 'Đèn hỏng',
    promised: 'Có cam kết lắp đèn',
  },
  read: (sql, tile) => {
    const columns = sql`route, name, class, lit, broken, promised`;
    const band = bandAt(ROAD_BANDS, tile.z);
    if (band !== null) {
      return {
        columns,
        rows: sql`
          select s.id::int8 as id, s.route_id::int8 as route, r.name, s.road_class as class, s.lit, s.broken, s.promised, s.geom_3857
          from open.road_shape s
          join open.route r on r.id = s.route_id
          where s.band = ${literal(sql, band)} and s.min_zoom <= ${literal(sql, tile.z)}
            and s.geom_3857 && ${reach(sql, tile)}`,
      };
    }
    const classes = classesAt(tile.z).map((id) => `'${id}'`);
    return {
      columns,
      // A piece on a border stands twice, once for each side, and is drawn once.
      rows: sql`
        select distinct on (p.segment_id, p.from_m) p.id::int8 as id, p.route_id::int8 as route, r.name, p.road_class as class, p.lit, p.broken, p.promised, p.geom_3857
        from open.light_piece p
        join open.route r on r.id = p.route_id
        where p.road_class in (${sql.unsafe(classes.join(','))}) and p.geom_3857 && ${reach(sql, tile)}
        order by p.segment_id, p.from_m, p.piece_id`,
    };
  },
};

/** The layers anyone may have. They hold public fields alone, so that a tile never depends on who asks. */
export const TILE_LAYERS: readonly TileLayer[] = [
  unitLayer('commune', 'communes'),
  unitLayer('district', 'districts'),
  roads,
];

/** Further out many models are one heap, and a place is what is asked for. */
const MODELS_FROM_ZOOM = 10;

const models: TileLayer = {
  id: 'models',
  minZoom: MODELS_FROM_ZOOM,
  maxZoom: 14,
  fields: { name: 'Tên mô hình', kind: 'Loại', unit: 'Mã xã, phường, thị trấn' },
  // They are few: their places are not kept in 3857.
  read: (sql, tile, tree) => ({
    columns: sql`name, kind, unit`,
    rows: sql`
      select m.id::int8 as id, m.name, m.kind, u.code as unit, st_transform(m.geom, 3857) as geom_3857
      from portal.security_model m
      join portal.unit u on u.id = m.unit_id and u.tree_id = ${tree}
      where m.ended_on is null and ${tile.z}::int >= ${literal(sql, MODELS_FROM_ZOOM)}
        and m.geom && st_transform(${reach(sql, tile)}, 4326)`,
  }),
};

/** Layers of `portal_reader` and above. What is in them depends on who asks: the district of an account limits it. */
const PROTECTED_LAYERS: readonly TileLayer[] = [models];

export const isProtected = (layer: TileLayer) => PROTECTED_LAYERS.includes(layer);

export function tileLayer(id: string): TileLayer | null {
  return [...TILE_LAYERS, ...PROTECTED_LAYERS].find((layer) => layer.id === id) ?? null;
}
