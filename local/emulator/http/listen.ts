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

/** How long requests in flight are waited for. */
const GRACE_MS = 3_000;

/** Stops listening, lets requests in flight end, and cuts off what is left after {@link GRACE_MS}. */
export function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
