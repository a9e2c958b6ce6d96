import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on this machine only. @returns the port @throws EADDRINUSE if it's taken */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** @throws EADDRINUSE, EACCES if a port can't be had; 0 stands for any */
export async function freePort(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await stop(server);
}

/** Stops listening and ends what connections are left. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
