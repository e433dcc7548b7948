import { z } from 'zod';

const words = z.string().max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What only the page of the audit log keeps in the URL. */
export const auditSearchSchema = z.object({
  actor: words,
  action: words,
  subject: words,
  from: day,
  to: day,
});
export type AuditSearch = z.infer<typeof auditSearchSchema>;
