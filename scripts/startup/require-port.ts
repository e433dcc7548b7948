import { createServer } from 'node:net';
import { PortRefused } from './port-refused.ts';

/** Resolves when nothing listens on the port yet; throws PortRefused otherwise. Port 0 is always free. */
export function requirePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new PortRefused(host, port, error.code)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
