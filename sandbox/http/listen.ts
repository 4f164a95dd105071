// Starts and stops the sandbox's servers on the loopback interface.
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';

import type { Server } from 'restify';

const loopback = '127.0.0.1';

/** Listens (port 0: any free one) and answers the port. Throws when the port is taken. */
export async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once('error', (cause: unknown) =>
    reject(new Error(`Cannot listen on port ${port}: something else may be using it`, { cause })),
  );
  server.listen(port, loopback, () => resolve(undefined));
  await promise;
  return portOf(server.server.address());
}

/** Stops listening and cuts whatever connection is still open. */
export async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  server.close(() => resolve(undefined));
  if ('closeAllConnections' in server.server) server.server.closeAllConnections();
  await promise;
}

/** A port that is free at this moment, for a process that must be told its port. */
export async function findFreePort(): Promise<number> {
  const server = createTcpServer();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once('error', reject);
  server.listen(0, loopback, () => resolve(undefined));
  await promise;
  const port = portOf(server.address());
  server.close();
  return port;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server is not listening on a port');
  return address.port;
}
