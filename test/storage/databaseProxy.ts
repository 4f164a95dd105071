// A wire between the product and PostgreSQL that a test can freeze and cut.
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

export type DatabaseProxy = {
  /** The server's address, by way of this proxy. */
  readonly url: string;
  /** Nothing goes through any more, and nobody is told. */
  readonly freeze: () => void;
  /** Every connection breaks, and new ones are refused as soon as they are made. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly stop: () => Promise<void>;
};

export async function startDatabaseProxy(serverUrl: string): Promise<DatabaseProxy> {
  const server = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let state: 'open' | 'frozen' | 'cut' = 'open';

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  }

  const proxy = createServer((client) => {
    keep(client);
    if (state === 'cut') return void client.destroy();
    const upstream = connect(Number(server.port || 5432), server.hostname);
    keep(upstream);
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    if (state === 'frozen') for (const socket of [client, upstream]) socket.pause();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');

  return {
    url: Object.assign(new URL(serverUrl), { hostname: '127.0.0.1', port: String(address.port) }).href,
    freeze() {
      state = 'frozen';
      for (const socket of sockets) socket.pause();
    },
    cut() {
      state = 'cut';
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      state = 'open';
      for (const socket of sockets) socket.resume();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
