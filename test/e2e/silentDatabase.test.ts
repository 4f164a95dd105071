// SIGTERM to the real process on PostgreSQL: while the database answers, and while it says nothing more.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DatabaseProxy } from '../storage/databaseProxy.ts';
import { startDatabaseProxy } from '../storage/databaseProxy.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createOnServer, findServer } from '../storage/testDatabase.ts';
import { startProduct } from './productProcess.ts';

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

function start() {
  return startProduct({
    PORT: '0',
    BOT_ID: '3c1f0c1e-8a7d-4b52-9f0e-6d1c2b3a4f50',
    BOT_TENANT_ID: '6f1c2f3e-7b5f-4f0e-9a61-0d5a3c6b2a10',
    BOT_PASSWORD: 'secret',
    DATABASE_URL: proxy?.url ?? '',
  });
}

testOnServer('a process that ends in order says so by exit code 0', async () => {
  const product = await start();
  expect(await product.stop()).toBe(0);
});

testOnServer('a process whose database says nothing more ends within ten seconds, with exit code 1', async () => {
  const product = await start();
  proxy?.freeze();
  const startedAt = performance.now();
  expect(await product.stop()).toBe(1);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await product.logs('Countersign could not end in order');
});
