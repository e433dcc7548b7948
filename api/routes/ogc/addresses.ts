import type { Context } from 'hono';
import type { PortalEnv } from '../../portal.ts';

/** Where links of an answer lead: PUBLIC_URL where it is set, else the origin the caller used. */
export function baseOf(c: Context<PortalEnv>, fixedUrl: string | null): string {
  return `${fixedUrl ?? new URL(c.req.url).origin}/ogc`;
}

export const TYPES = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  schema: 'application/schema+json',
  jsonld: 'application/ld+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
} as const;

/** What a caller wants: `f` decides, then what Accept names first. */
export function wantsHtml(c: Context<PortalEnv>, f: 'json' | 'html' | undefined): boolean {
  if (f !== undefined) return f === 'html';
  const accept = (c.req.header('Accept') ?? '').toLowerCase();
  const html = accept.indexOf('text/html');
  const json = accept.search(/application\/(?:geo\+)?json/);
  return html >= 0 && (json < 0 || html < json);
}
