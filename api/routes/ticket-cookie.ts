import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { TICKET_MS } from '../accounts/oidc/ticket.ts';
import type { PortalEnv } from '../portal.ts';

const NAME = 'thap-sang.oidc';

/** With TLS the prefix keeps a neighbouring host from planting one. */
function nameAt(publicUrl: string): string {
  return publicUrl.startsWith('https://') ? `__Host-${NAME}` : NAME;
}

const rules = (publicUrl: string) =>
  ({
    path: '/',
    httpOnly: true,
    // Lax: the provider's page leads back here, and the browser must send it along.
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https://'),
  }) as const;

export function ticketOf(c: Context<PortalEnv>, publicUrl: string): string | undefined {
  return getCookie(c, nameAt(publicUrl));
}

export function setTicket(c: Context<PortalEnv>, publicUrl: string, ticket: string): void {
  setCookie(c, nameAt(publicUrl), ticket, { ...rules(publicUrl), maxAge: TICKET_MS / 1000 });
}

export function dropTicket(c: Context<PortalEnv>, publicUrl: string): void {
  deleteCookie(c, nameAt(publicUrl), rules(publicUrl));
}
