// Starts and stops the sandbox's servers on the loopback interface.
import type { AddressInfo } from 'node:net';
import { createServer as createTcpServer } from 'node:net';

import type { Server } from 'restify';

const loopback = '127.0.0.1';

/** Somebody else listens on the port. */
export class PortTaken extends Error {
  readonly port: number;

  constructor(port: number, cause: unknown) {
    super(`Cannot listen on port ${port}: another process is using it`, { cause });
    this.name = 'PortTaken';
    this.port = port;
  }
}

/**
 * Listens (port 0: any free one) and answers the port.
 * @throws PortTaken
 */
export async function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once('error', (cause: unknown) => reject(whyNotListening(cause, port)));
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

/**
 * A port that is free at this moment, for a process that must be told its port: the wanted one, or any.
 * @throws PortTaken
 */
export async function findFreePort(wanted = 0): Promise<number> {
  const server = createTcpServer();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once('error', (cause: unknown) => reject(whyNotListening(cause, wanted)));
  server.listen(wanted, loopback, () => resolve(undefined));
  await promise;
  const port = portOf(server.address());
  server.close();
  return port;
}

function whyNotListening(cause: unknown, port: number): Error {
  const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  return isTaken ? new PortTaken(port, cause) : new Error(`Cannot listen on port ${port}`, { cause });
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server is not listening on a port');
  return address.port;
}
