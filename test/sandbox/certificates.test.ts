// The throw-away authority vouches for localhost, and only for those who trust it.
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, get } from 'node:https';

import { expect, test } from '@jest/globals';

import { createCertificates } from '../../sandbox/certificates.ts';

const certificates = await createCertificates();

async function visit(host: string, ca: string): Promise<number | undefined> {
  const server = createServer({ cert: certificates.certificate, key: certificates.key }, (_request, response) => {
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
    const options = { host, port, ca, agent: false };
    get(options, (response) => resolve(response.resume().statusCode)).once('error', reject);
    return await promise;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test.each(['localhost', '127.0.0.1'])('a client that trusts the authority connects to %s', async (host) => {
  expect(await visit(host, certificates.authority)).toBe(200);
});

test('a client that trusts another sandbox does not connect', async () => {
  await expect(visit('localhost', (await createCertificates()).authority)).rejects.toThrow();
});

test('a certificate is good from an hour ago for 30 days', async () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const { validFromDate, validToDate } = new X509Certificate((await createCertificates(now)).certificate);
  expect(validFromDate.toISOString()).toBe('2026-11-21T11:00:00.000Z');
  expect(validToDate.toISOString()).toBe('2026-12-21T12:00:00.000Z');
});
