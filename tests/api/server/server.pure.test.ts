import { connect } from 'node:net';
import pino from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../api/database/database.ts';
import { openDoor, type Patience } from '../../../api/door.ts';
import { readEnvironment } from '../../../api/environment.ts';
import { problemOfError } from '../../../api/problem-of-error.ts';
import { type RunningServer, startServer } from '../../../api/server.ts';
import { healthSchema } from '../../../geodata/contract/health.ts';
import { problemJsonSchema } from '../../../geodata/contract/problem-json.ts';

/** A database that answers when it is told to, and says when it was closed. */
function slowDatabase() {
  const events: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let heard = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const database = {
    engine: 'embedded',
    onPublication: async () => async () => undefined,
    health: async () => {
      heard();
      await released;
      return { engine: 'embedded', postgis: '3.3.2' };
    },
    inRole: async () => 7,
    close: async () => {
      events.push('database closed');
    },
  } as unknown as Database;
  return { database, events, asked, release };
}

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function start(database: Database, patience?: Patience): Promise<RunningServer> {
  const environment = readEnvironment({ PORT: '0' });
  const server = await startServer({
    database,
    environment,
    logger: pino({ level: 'silent' }),
    ...(patience === undefined ? {} : { patience }),
  });
  running.push(server);
  return server;
}

/** What a server answers to bytes that need not be HTTP. */
function send(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      answer += piece;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('stopping', () => {
  it('lets a request in flight finish, takes no new one, and closes the database last', async () => {
    const { database, events, asked, release } = slowDatabase();
    const server = await start(database);
    const inFlight = fetch(`${server.url}/healthz`).then((response) => response.json());
    await asked;
    const stopped = server.stop().then(() => events.push('stopped'));
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
    expect(events).toEqual([]);
    release();
    expect(await inFlight).toMatchObject({ status: 'ok', dataVersion: 7 });
    await stopped;
    expect(events).toEqual(['database closed', 'stopped']);
  });

  it('may be asked for twice', async () => {
    const { database, events } = slowDatabase();
    const server = await start(database);
    await Promise.all([server.stop(), server.stop()]);
    expect(events).toEqual(['database closed']);
  });
});

describe('while the portal is starting', () => {
  const door = () => openDoor(readEnvironment({ PORT: '0' }));

  it('it lives and is not ready, and says when to ask again', async () => {
    const starting = await door();
    try {
      const ask = (path: string) => fetch(`${starting.url}${path}`);
      expect((await ask('/health/live')).status).toBe(200);
      for (const path of ['/health/ready', '/healthz', '/api/meta', '/tiles/roads/4/12/7', '/no/such/path']) {
        const answer = await ask(path);
        expect([answer.status, answer.headers.get('Retry-After')], path).toEqual([503, '5']);
        expect(answer.headers.get('Cache-Control')).toBe('no-store');
      }
      expect(problemJsonSchema.parse(await (await ask('/health/ready')).json())).toMatchObject({
        type: 'urn:problem-type:thap-sang:not-ready',
        title: 'Cổng chưa sẵn sàng',
      });
      expect(healthSchema.parse(await (await ask('/healthz')).json())).toMatchObject({
        status: 'unavailable',
        database: { engine: 'embedded' },
      });
    } finally {
      await starting.close();
    }
  });

  it('people get a page that opens by itself, in their language', async () => {
    const starting = await door();
    try {
      const page = (language: string) =>
        fetch(`${starting.url}/light`, { headers: { Accept: 'text/html', 'Accept-Language': language } });
      const vi = await page('vi');
      expect([vi.status, vi.headers.get('Retry-After')]).toEqual([503, '5']);
      expect(await vi.text()).toMatch(/http-equiv="refresh" content="5"[\s\S]*đang khởi động/);
      expect(await (await page('en')).text()).toContain('Thắp Sáng is starting');
    } finally {
      await starting.close();
    }
  });

  it('goes on behind the same address once the portal is there', async () => {
    const starting = await door();
    const { database, release } = slowDatabase();
    release();
    const server = await startServer({
      database,
      environment: readEnvironment({}),
      door: starting,
      logger: pino({ level: 'silent' }),
    });
    running.push(server);
    expect(server.url).toBe(starting.url);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ status: 'ok' });
  });
});

it('refuses a port in use with the error of Node', async () => {
  const { database } = slowDatabase();
  const server = await start(database);
  const environment = readEnvironment({ PORT: new URL(server.url).port });
  await expect(
    startServer({ database, environment, logger: pino({ level: 'silent' }) }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('what is no request', () => {
  const problemOf = (answer: string) =>
    problemJsonSchema.parse(JSON.parse(answer.split('\r\n\r\n')[1] ?? ''));

  it('answers 431 to headers that are too large', async () => {
    const server = await start(slowDatabase().database);
    const answer = await send(server.url, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(problemOf(answer)).toMatchObject({ status: 431, title: 'Phần đầu của yêu cầu quá lớn' });
  });

  it.each(['a b', 'evil.example:99999', '[::1', '', '../..'])(
    'answers 400 to a Host that can be none: "%s"',
    async (host) => {
      const server = await start(slowDatabase().database);
      const answer = await send(
        server.url,
        `GET /openapi.json HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).not.toMatch(/\bat \S+ \(|node_modules/);
    },
  );

  it('answers 400 to what is not HTTP', async () => {
    const server = await start(slowDatabase().database);
    const answer = await send(server.url, 'xin chào\r\n\r\n');
    expect(problemOf(answer).status).toBe(400);
  });
});

describe('a body', () => {
  const head = (more: string) =>
    `POST /api/auth/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;
  const statusesOf = (answer: string) =>
    [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);

  it('that is too large leaves the connection to the next request', async () => {
    const server = await start(slowDatabase().database);
    const large = `${head('Content-Length: 3000000')}${'x'.repeat(3_000_000)}`;
    const next = 'GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
    expect(statusesOf(await send(server.url, `${large}${next}`))).toEqual(['413', '200']);
  });

  it('that grows too large as it comes ends the connection, and says so', async () => {
    const server = await start(slowDatabase().database);
    const chunk = `${(600_000).toString(16)}\r\n${'x'.repeat(600_000)}\r\n`;
    const answer = await send(server.url, `${head('Transfer-Encoding: chunked')}${chunk}${chunk}`);
    expect(statusesOf(answer)).toEqual(['413']);
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
  });

  it('that broke off is no failure of ours', async () => {
    const door = await openDoor(readEnvironment({ PORT: '0' }));
    try {
      const socket = connect(Number(new URL(door.url).port), '127.0.0.1');
      const told = new Promise((resolve) => {
        door.admit(async (request, { incoming }) => {
          const reading = request.text();
          incoming.once('data', () => socket.destroy());
          await reading.catch((error: unknown) => resolve(problemOfError(error)));
          return new Response();
        });
      });
      socket.write(`${head('Content-Length: 900')}{"username":`);
      expect(await told).toMatchObject({ code: 'invalid-request', faults: [{ field: 'body' }] });
    } finally {
      await door.close();
    }
  });
});

describe('a client that holds a connection', () => {
  const SHORT: Patience = { headers: 150, request: 150, idle: 60_000, check: 50 };

  it('is told so when it trickles its request in, and let go', async () => {
    const server = await start(slowDatabase().database, SHORT);
    const answer = await send(server.url, 'GET /openapi.json HTTP/1.1\r\nHost: a\r\nX: ');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is let go when it takes nothing of what it asked for', async () => {
    const server = await start(slowDatabase().database, {
      ...SHORT,
      headers: 60_000,
      request: 60_000,
      idle: 150,
    });
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    // It never reads, and asks for more than the buffers in between can hold.
    socket.pause();
    socket.write('GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(200));
    // Who does not read learns that the other side has gone by writing alone; a byte more often would keep it.
    socket.write('GET / HTTP/1.1\r\nX: ');
    const knocking = setInterval(() => socket.write('x'), 400);
    await closed;
    clearInterval(knocking);
    expect(socket.destroyed).toBe(true);
  });
});
