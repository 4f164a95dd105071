// Gives the HTTP server its port, and takes it away again.
import type { Server } from 'restify';

/** @returns the port, which is another than the one wanted where that was 0. @throws what the system says, such as EADDRINUSE. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, () => {
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
