// Gives the HTTP server its port, and takes it away again.
import type { Server } from 'restify';

/** @returns the port, which is another than the one wanted where that was 0. @throws Error with the system's reason as its cause. */
export function listen(server: Server, { port, host }: { port: number; host: string | undefined }): Promise<number> {
  return new Promise((resolve, reject) => {
    // restify passes its HTTP server's errors on as its own.
    const fail = (error: Error) => {
      reject(
        new Error(`Port ${port} cannot be listened on. Set PORT to a free one, or stop what uses it.`, {
          cause: error,
        }),
      );
    };
    server.once('error', fail);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.removeListener('error', fail);
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Requests under way are answered; new ones are not taken. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.server.closeIdleConnections();
  });
}
