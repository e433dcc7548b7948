import { createServer, request } from 'node:http';
import { gzipSync } from 'node:zlib';

/** Another answer in the place of the portal's own. */
export type Front = { readonly url: string; answer: (path: string) => Promise<string | null>; stop(): void };

/** Stands before a portal and answers for it where `answer` says so; all else passes through. */
export function frontServer(portal: string, port: number): Promise<Front> {
  const front: Front = {
    url: `http://127.0.0.1:${port}`,
    answer: async () => null,
    stop: () => server.close(),
  };
  const packed = new Map<string, Buffer>();
  const server = createServer(async (asked, reply) => {
    const path = asked.url ?? '/';
    const own = await front.answer(path);
    if (own !== null) {
      const body = packed.get(own) ?? gzipSync(own, { level: 1 });
      packed.clear();
      packed.set(own, body);
      reply.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
      return;
    }
    const onward = request(
      new URL(path, portal),
      { method: asked.method ?? 'GET', headers: { ...asked.headers, host: new URL(portal).host } },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      },
    );
    onward.on('error', () => reply.writeHead(502).end());
    asked.pipe(onward);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(front)));
}
