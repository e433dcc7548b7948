import type { Context, Next } from 'hono';
import type { AnswerCache, Computed } from './answer-cache.ts';
import { sendAnswer } from './send-answer.ts';

export interface Keeping {
  readonly cache: AnswerCache;
  readonly key: string;
  readonly cacheControl: string;
  /** Whether others may have this 200 response too; any other status never is kept. */
  readonly mayKeep: (response: Response) => boolean;
}

/** Answers from the cache, or with what the route answers, which is then in the cache for who asks the same. */
export async function keepResponse(
  c: Context,
  next: Next,
  { cache, key, cacheControl, mayKeep }: Keeping,
): Promise<void> {
  let isMine = false;
  const compute = async (): Promise<Computed | null> => {
    isMine = true;
    await next();
    if (c.res.status !== 200) return null;
    const type = c.res.headers.get('Content-Type') ?? 'application/octet-stream';
    return { body: new Uint8Array(await c.res.arrayBuffer()), type, keep: mayKeep(c.res) };
  };
  const answer = await cache.get(key, compute);
  if (answer === null) {
    if (!isMine) await next();
    return;
  }
  const response = await sendAnswer(c, answer, cacheControl);
  // Hono would carry the headers of the route's own response over to this one.
  c.res = undefined;
  c.res = response;
}
