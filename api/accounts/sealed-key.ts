import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function keyFrom(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'thap-sang second factor', 32));
}

/** AES-256-GCM under a key of its own derived from `secret`: nonce, tag, text. It opens for the same person alone. */
export function seal(text: Uint8Array, personId: string, secret: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce).setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed; null when it was sealed for somebody else, with another secret, or changed since. */
export function open(sealed: Uint8Array, personId: string, secret: string): Buffer | null {
  const bytes = Buffer.from(sealed);
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const body = NONCE_BYTES + TAG_BYTES;
  const cipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(personId))
    .setAuthTag(bytes.subarray(NONCE_BYTES, body));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(body)), cipher.final()]);
  } catch {
    return null;
  }
}
