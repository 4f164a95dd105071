// Readiness while a real PostgreSQL hangs or goes away, and once it is back.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createReadiness } from '../../src/http/readiness.ts';
import { isAnswering } from '../../src/storage/isAnswering.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { backlogSeconds } from '../../src/storage/queueState.ts';
import type { DatabaseProxy } from '../storage/databaseProxy.ts';
import { startDatabaseProxy } from '../storage/databaseProxy.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, findServer } from '../storage/testDatabase.ts';

const serverUrl = await findServer();
const testOnServer = serverUrl === undefined ? test.skip : test;

let database: TestDatabase | undefined;
let proxy: DatabaseProxy | undefined;

beforeAll(async () => {
  if (serverUrl === undefined) return;
  database = await createOnServer(serverUrl);
  if (database.location.kind === 'postgres') proxy = await startDatabaseProxy(database.location.url);
});
afterAll(async () => {
  await proxy?.stop();
  await database?.drop();
});

testOnServer('it is told within two seconds that the database hangs or is away, and that it is back', async () => {
  if (!proxy) throw new Error('There is a server, so there is a proxy.');
  const opened = openPostgres(proxy.url);
  const { db } = opened;
  const isReady = createReadiness({
    isDatabaseAnswering: () => isAnswering(db),
    backlogSeconds: () => backlogSeconds(db),
    isStopping: () => false,
    isHeartbeatLost: () => false,
    clockSkewSeconds: () => 0,
  });
  const away = { ready: false, reasons: ['The database does not answer.'], notes: [] };
  const well = { ready: true, reasons: [], notes: [] };
  async function readyWithin2s() {
    const startedAt = performance.now();
    const readiness = await isReady();
    expect(performance.now() - startedAt).toBeLessThan(2000);
    return readiness;
  }

  expect(await readyWithin2s()).toEqual(well);
  proxy.freeze();
  expect(await readyWithin2s()).toEqual(away);
  proxy.mend();
  expect(await readyWithin2s()).toEqual(well);
  proxy.cut();
  expect(await readyWithin2s()).toEqual(away);
  proxy.mend();
  expect(await readyWithin2s()).toEqual(well);
  await opened.close();
});
