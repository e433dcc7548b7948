import { createHmac, randomBytes } from 'node:crypto';

/**
 * What a sender is counted under for a day: a digest of the address with a secret key, since the few addresses there are
 * could all be tried against a plain one. Without a secret of the portal's own the key lives as long as the process.
 */
export function senderDigests(secret: string | undefined): (addressKey: string) => string {
  const key = secret ?? randomBytes(32).toString('hex');
  return (addressKey) => createHmac('sha256', key).update(`citizen report ${addressKey}`).digest('hex');
}
