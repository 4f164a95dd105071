// The numbers of the ledger that the metrics tell.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ledgerCounts } from '../../src/storage/ledgerCounts.ts';
import { noon } from './factories.ts';
import type { TestDatabase } from './testDatabase.ts';
import { createTestDatabase } from './testDatabase.ts';
import { aChat, aNotification } from './waiting.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());

test('what is queued, throttled, refused or dead is counted by its reason, the failed ones of late only', async () => {
  const { db } = database;
  const chat = await aChat(db);
  const dayBefore = new Date(noon.getTime() - 24 * 60 * 60 * 1000);
  const entry = (state: 'queued' | 'accepted' | 'refused' | 'dead', reason?: string, changedAt = noon) =>
    aNotification(db, chat, { urgency: 1, state, changedAt, ...(reason !== undefined && { reason }) });
  await entry('queued');
  await entry('queued', '503');
  await entry('queued', '429 TooManyRequests', dayBefore);
  await entry('refused', '403 Forbidden');
  await entry('refused', '403 Forbidden');
  await entry('refused', 'appRemoved', dayBefore);
  await entry('dead', '400 BadRequest');
  await entry('accepted');

  expect(await ledgerCounts(db, dayBefore)).toEqual([
    { state: 'dead', reason: '400 BadRequest', notifications: 1 },
    { state: 'queued', reason: '', notifications: 1 },
    { state: 'queued', reason: '503', notifications: 1 },
    { state: 'refused', reason: '403 Forbidden', notifications: 2 },
    { state: 'throttled', reason: '429 TooManyRequests', notifications: 1 },
  ]);
});
