import { OpenAPIHono } from '@hono/zod-openapi';
import { ApiProblem } from '../errors.ts';
import type { PortalEnv } from '../portal.ts';
import { faultsOf } from './validation-faults.ts';

/** A router whose inputs are parsed first: every fault is named, and no handler sees an unparsed value. */
export function createRouter() {
  return new OpenAPIHono<PortalEnv>({
    strict: true,
    defaultHook: (result, c) => {
      if (result.success) return;
      throw new ApiProblem(
        'invalid-request',
        faultsOf(result.error, (field) => {
          // What stands in a body is not said back: it may be a password.
          if (field === '' || result.target === 'json') return undefined;
          return result.target === 'param' ? c.req.param(field) : c.req.queries(field)?.join(', ');
        }),
      );
    },
  });
}
