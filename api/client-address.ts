import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { addressBehindProxies } from '../geodata/account/client-address.ts';
import type { PortalEnv } from './portal.ts';

/** The address a request comes from; null where there is no connection, as in tests of the app alone. */
export function clientAddress(c: Context<PortalEnv>, trusted: readonly string[]): string | null {
  const env: unknown = c.env;
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return null;
  const { remote } = getConnInfo(c);
  if (remote.address === undefined) return null;
  return addressBehindProxies(remote.address, c.req.header('X-Forwarded-For'), trusted);
}
