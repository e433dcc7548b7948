import { z } from 'zod';

const id = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  .optional()
  .catch(undefined);

/** What only the page of scenarios keeps in the URL. */
export const scenariosSearchSchema = z.object({
  /** The scenario that stands open. */
  scenario: id,
  /** The two that are compared. */
  a: id,
  b: id,
});
