import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseRoles } from '../../../api/database/in-role.ts';
import { openTestDatabase, type TestDatabase } from '../harness/test-database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.database.sql`create table public.pebble (id integer primary key, weight double precision)`;
});
afterAll(() => test?.close());

const bowTie = "st_geomfromtext('POLYGON((0 0,2 2,2 0,0 2,0 0))')";
const impossible = `st_intersection(${bowTie}, ${bowTie})`;

describe('transactions', () => {
  it('keeps nothing of a transaction whose work throws', async () => {
    const { sql } = test.database;
    await expect(
      sql.begin(async (tx) => {
        await tx`insert into pebble values (1, 1)`;
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await sql`select * from pebble where id = 1`).toHaveLength(0);
  });

  it('rolls back to a savepoint and keeps what came before it', async () => {
    const { sql } = test.database;
    await sql.begin(async (tx) => {
      await tx`insert into pebble values (10, 1)`;
      await tx.savepoint((inner) => inner`insert into pebble values (10, 2)`).catch(() => {});
      await tx`insert into pebble values (11, 1)`;
    });
    expect(await sql`select id from pebble where id in (10, 11) order by id`).toMatchObject([
      { id: 10 },
      { id: 11 },
    ]);
  });

  it('never mixes the transactions of many callers', async () => {
    const { sql } = test.database;
    await sql`insert into pebble values (20, 0)`;
    await Promise.all(
      Array.from({ length: 24 }, () =>
        sql.begin(async (tx) => {
          const [row] = await tx<{ weight: number }[]>`select weight from pebble where id = 20 for update`;
          await new Promise((resolve) => setImmediate(resolve));
          await tx`update pebble set weight = ${(row?.weight ?? 0) + 1} where id = 20`;
        }),
      ),
    );
    expect(await sql`select weight from pebble where id = 20`).toMatchObject([{ weight: 24 }]);
  });

  it('gives each of many callers its own rows, prepared or not', async () => {
    const { sql } = test.database;
    const ask = (n: number) => sql<{ n: number }[]>`select ${n}::int as n`;
    const askUnprepared = (n: number) => sql.unsafe<{ n: number }[]>('select $1::int as n', [n]);
    const numbers = Array.from({ length: 200 }, (_, n) => n);
    const answers = await Promise.all(numbers.map((n) => (n % 2 === 0 ? ask(n) : askUnprepared(n))));
    expect(answers.map(([row]) => row?.n)).toEqual(numbers);
  });

  it('walks a cursor while other callers ask', async () => {
    const { sql } = test.database;
    const seen: number[] = [];
    const walk = sql<{ n: number }[]>`select n from generate_series(1, 1000) as n`.cursor(100, (rows) => {
      seen.push(...rows.map((row) => row.n));
    });
    const [, others] = await Promise.all([
      walk,
      Promise.all([1, 2, 3].map((n) => sql`select ${n}::int as n`)),
    ]);
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1));
    expect(others.map((rows) => rows[0]?.n)).toEqual([1, 2, 3]);
  });
});

it('answers the statement after an error on the same connection with what is its own', async () => {
  const connection = await test.database.sql.reserve();
  try {
    for (let turn = 0; turn < 20; turn += 1) {
      const failing = connection`select ${`no number ${turn}`}::text::int`;
      await expect(failing).rejects.toThrow('invalid input syntax');
      const [row] = await connection`select ${turn}::int as turn`;
      expect(row).toEqual({ turn });
    }
  } finally {
    connection.release();
  }
});

describe('an error of GEOS', () => {
  it('reaches the caller of a prepared statement', async () => {
    await expect(test.database.sql`select ${test.database.sql.unsafe(impossible)}`).rejects.toMatchObject({
      code: 'XX000',
    });
  });

  it('reaches the caller of a simple query, also as its second statement', async () => {
    const { sql } = test.database;
    await expect(sql.unsafe(`select ${impossible}`).simple()).rejects.toMatchObject({ code: 'XX000' });
    await expect(
      sql
        .unsafe(`insert into pebble values (30, 1); insert into pebble select 31, st_area(${impossible})`)
        .simple(),
    ).rejects.toMatchObject({ code: 'XX000' });
    expect(await sql`select * from pebble where id in (30, 31)`).toHaveLength(0);
  });

  it('reaches the caller of a cursor', async () => {
    const { sql } = test.database;
    const walk = sql`select st_area(${sql.unsafe(impossible)}) from generate_series(1, 3)`.cursor(
      1,
      () => {},
    );
    await expect(walk).rejects.toMatchObject({ code: 'XX000' });
  });

  it('aborts the transaction, even when the caller swallows it', async () => {
    const { sql } = test.database;
    const work = sql.begin(async (tx) => {
      await tx`insert into pebble values (40, 1)`;
      await tx`select ${tx.unsafe(impossible)}`.catch(() => {});
      await tx`insert into pebble values (41, 1)`;
    });
    await expect(work).rejects.toMatchObject({ code: expect.stringMatching(/^(25P02|XX000)$/) });
    expect(await sql`select * from pebble where id in (40, 41)`).toHaveLength(0);
  });

  it('can be caught by a savepoint', async () => {
    const { sql } = test.database;
    await sql.begin(async (tx) => {
      await tx`insert into pebble values (50, 1)`;
      await tx.savepoint((inner) => inner`select ${inner.unsafe(impossible)}`).catch(() => {});
    });
    expect(await sql`select * from pebble where id = 50`).toHaveLength(1);
  });

  it('leaves the engine able to answer, a thousand times over', async () => {
    const { sql } = test.database;
    for (let time = 0; time < 1000; time += 1) {
      await expect(sql`select ${sql.unsafe(impossible)}`).rejects.toMatchObject({ code: 'XX000' });
    }
    expect(await sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  });

  it('is not seen in answers that are truly empty', async () => {
    const { sql } = test.database;
    expect(await sql`select 1 where false`).toHaveLength(0);
    expect(await sql.unsafe('select 1 where false').simple()).toHaveLength(0);
    expect((await sql`update pebble set weight = 1 where false`).count).toBe(0);
    expect(await sql.unsafe('').simple()).toHaveLength(0);
    expect(await sql.unsafe('-- nothing but a comment').simple()).toHaveLength(0);
  });
});

describe('roles', () => {
  it.each(databaseRoles)('puts on %s for one transaction and takes it off again', async (role) => {
    const { database } = test;
    const [inside] = await database.inRole(role, (sql) => sql<{ who: string }[]>`select current_user as who`);
    expect(inside?.who).toBe(role);
    const after = await Promise.all(
      Array.from({ length: 8 }, () => database.sql<{ who: string }[]>`select current_user as who`),
    );
    expect(after.map(([row]) => row?.who)).toEqual(Array.from({ length: 8 }, () => 'postgres'));
  });

  it('takes the role off after an error too', async () => {
    const { database } = test;
    await expect(database.inRole('portal_public', (sql) => sql`select 1 / 0`)).rejects.toThrow(
      'division by zero',
    );
    expect(await database.sql`select current_user as who`).toMatchObject([{ who: 'postgres' }]);
  });

  it('refuses a role what was not granted to it', async () => {
    await expect(
      test.database.inRole('portal_public', (sql) => sql`select * from pebble`),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('refuses to write unless asked for a transaction that may', async () => {
    const { database } = test;
    await database.sql`grant insert on pebble to portal_steward`;
    const write = (options?: { readOnly: boolean }) =>
      database.inRole('portal_steward', (sql) => sql`insert into pebble values (60, 1)`, options);
    await expect(write()).rejects.toMatchObject({ code: '25006' });
    expect((await write({ readOnly: false })).count).toBe(1);
  });

  it('stops a statement that runs longer than the limit and goes on', async () => {
    const { database } = test;
    const endless = database.inRole(
      'portal_public',
      (sql) => sql`select count(*) from generate_series(1, 1e12::bigint)`,
      { timeoutMs: 300 },
    );
    await expect(endless).rejects.toMatchObject({ code: '57014' });
    expect(await database.sql`select 1 as one`).toMatchObject([{ one: 1 }]);
  }, 30_000);
});

describe('VN-2000', () => {
  // WGS 84 106.0986, 11.3106 and where it lies in the provincial systems, in metres.
  const fixtures = [
    { srid: 9209, east: 565148.899, north: 1250876.975 },
    { srid: 9210, east: 537857.958, north: 1250832.894 },
  ];

  it.each(fixtures)('$srid agrees with the fixture within 1 cm, both ways', async ({ srid, east, north }) => {
    const { sql } = test.database;
    const [row] = await sql<{ off_plane: number; off_globe: number }[]>`
      with given as (
        select st_setsrid(st_makepoint(106.0986, 11.3106), 4326) as globe,
          st_setsrid(st_makepoint(${east}::float8, ${north}::float8), ${srid}::int) as plane
      )
      select st_distance(st_transform(globe, ${srid}::int), plane) as off_plane,
        st_distance(st_transform(plane, 4326)::geography, globe::geography) as off_globe
      from given`;
    expect(row?.off_plane).toBeLessThan(0.01);
    expect(row?.off_globe).toBeLessThan(0.01);
  });

  it('3405 carries the same shift as 9209', async () => {
    const { sql } = test.database;
    const [row] = await sql<{ off: number }[]>`
      select st_distance(
        st_transform(st_setsrid(st_makepoint(106.0986, 11.3106), 4326), 3405),
        st_transform(st_setsrid(st_makepoint(565148.899, 1250876.975), 9209), 3405)) as off`;
    expect(row?.off).toBeLessThan(0.01);
  });
});

describe('publications', () => {
  it('are heard by everyone who listens, and no longer after stopping', async () => {
    const { database } = test;
    const heard: string[] = [];
    let woken = () => {};
    const hear = (version: string) => {
      heard.push(version);
      woken();
    };
    const stop = await database.onPublication(hear);
    const arrived = new Promise<void>((resolve) => {
      woken = resolve;
    });
    await database.announce('42');
    await arrived;
    await stop();
    await database.announce('43');
    expect(heard).toEqual(['42']);
  });
});

it('says how it is', async () => {
  expect(await test.database.health()).toMatchObject({
    engine: test.database.engine,
    postgis: expect.stringMatching(/^3\.\d+\.\d+$/),
  });
});
