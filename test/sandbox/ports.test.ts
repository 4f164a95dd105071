// The variables that choose the sandbox's ports, and the words for one that is taken.
import { createServer } from 'node:http';
import { expect, test } from '@jest/globals';
import { findFreePort } from '../../sandbox/http/listen.ts';
import { readPorts, whoseIsPort } from '../../sandbox/ports.ts';
import { startTestSandbox } from './testSandbox.ts';

test.each([
  [{}, { page: 3979, product: 3978 }],
  [{ SANDBOX_PORT: '4979' }, { page: 4979, product: 4978 }],
  [
    { SANDBOX_PORT: '4979', PORT: '8080' },
    { page: 4979, product: 8080 },
  ],
  [
    { SANDBOX_PORT: '', PORT: '' },
    { page: 3979, product: 3978 },
  ],
])('%j gives the ports %j', (variables, ports) => {
  expect(readPorts(variables)).toEqual(ports);
});

test.each([
  [{ SANDBOX_PORT: 'http' }, 'SANDBOX_PORT must be a port from 2 to 65535, not "http".'],
  [{ PORT: '70000' }, 'PORT must be a port from 2 to 65535, not "70000".'],
  [{ PORT: '3979' }, 'SANDBOX_PORT and PORT are both 3979: the page and the product need one each.'],
])('%j is told as a mistake', (variables, sentence) => {
  expect(readPorts(variables)).toBe(sentence);
});

test('a sandbox that runs at the port is named, with the way to start another', async () => {
  const { sandbox, stop } = await startTestSandbox();
  const page = Number(new URL(sandbox.pageUrl).port);

  const sentence = await whoseIsPort(page, { page, product: 1 });

  await stop();
  expect(sentence).toContain(`A sandbox already runs at http://localhost:${page}/.`);
  expect(sentence).toMatch(/SANDBOX_PORT=\d+ npm run sandbox$/);
});

test('anything else at the port is not taken for a sandbox', async () => {
  const page = await findFreePort();
  await using other = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => void other.listen(page, '127.0.0.1', resolve));

  expect(await whoseIsPort(page, { page, product: 1 })).toMatch(`Port ${page} is in use by another process.`);
});

test('of the port of the product it is said that it is that', async () => {
  expect(await whoseIsPort(8080, { page: 4979, product: 8080 })).toBe(
    'Port 8080, where the product should listen, is in use by another process. To start the sandbox elsewhere: SANDBOX_PORT=4989 npm run sandbox',
  );
});
