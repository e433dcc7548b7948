import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { PortRefused } from '../../../scripts/startup/port-refused.ts';
import { requirePort } from '../../../scripts/startup/require-port.ts';

function listening(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('no port'));
      resolve({ port: address.port, close: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

it('a port is refused while something listens on it, and free again afterwards', async () => {
  const { port, close } = await listening();
  await expect(requirePort('127.0.0.1', port)).rejects.toThrow(PortRefused);
  await expect(requirePort('127.0.0.1', port)).rejects.toThrow(`Port ${port} is in use`);
  await close();
  await expect(requirePort('127.0.0.1', port)).resolves.toBeUndefined();
});

it('an address of another machine is refused by its name', async () => {
  await expect(requirePort('192.0.2.1', 0)).rejects.toThrow('HOST "192.0.2.1"');
});
