// Who is left out of the line because their own budget is used up, and for how long.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createHeldPeople } from '../../../src/delivery/budgets/heldPeople.ts';
import { limitsOfMicrosoft } from '../../../src/delivery/budgets/limits.ts';
import { asOne } from '../../../src/storage/asOne.ts';
import { giveBackCalls, spendingCalls } from '../../../src/storage/spentCalls.ts';
import { emptyLines } from '../../storage/linesBench.ts';
import { answeredAgo } from '../../storage/answeredAgo.ts';
import type { TestDatabase } from '../../storage/testDatabase.ts';
import { createTestDatabase } from '../../storage/testDatabase.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(() => emptyLines(database.db));

const limits = { ...limitsOfMicrosoft, feedPerPerson: [{ calls: 1, seconds: 600 }] };
const heldPeople = () => createHeldPeople({ db: database.db, limits });

/** The only call that this person may get for a while was counted so many seconds ago. */
async function rung(recipient: string, secondsAgo: number): Promise<string> {
  const callId = randomUUID();
  const calls = [{ callId, buckets: [`person/${recipient}`] }];
  await asOne(database.db, [spendingCalls({ calls, arriveWithinSeconds: 0, processId: 'me' })]);
  await answeredAgo(database.db, [callId], secondsAgo);
  return callId;
}

test('nobody is held of whom nothing was noted', async () => {
  await rung('bob', 60);

  expect(await heldPeople().look()).toEqual({ recipients: [], nextInMs: undefined });
});

test('those are held whose own budget was used up, as long as it is, and it is known when the first is free', async () => {
  const held = heldPeople();
  await rung('bob', 60);
  await rung('carla', 240);
  await rung('dana', 601);
  expect(held.note(['bob', 'carla', 'dana', 'erik'], new Set(['person/bob', 'person/carla', 'person/dana']))).toBe(
    true,
  );
  const { recipients, nextInMs = NaN } = await held.look();

  expect(recipients).toEqual(['bob', 'carla']);
  expect(Math.round(nextInMs / 60_000)).toBe(6);
});

test('only who was not held before is news', () => {
  const held = heldPeople();
  expect(held.note(['bob'], new Set(['feed/tenant']))).toBe(false);
  expect(held.note(['bob'], new Set(['person/bob']))).toBe(true);

  expect(held.note(['bob'], new Set(['person/bob']))).toBe(false);
});

test('who is free again because a call was given back, whoever made it, is held no more', async () => {
  const held = heldPeople();
  const callId = await rung('bob', 60);
  held.note(['bob'], new Set(['person/bob']));
  await giveBackCalls(database.db, [callId]);

  expect(await held.look()).toEqual({ recipients: [], nextInMs: undefined });
});

test('however many are held, so many are remembered', async () => {
  const held = heldPeople();
  const people = Array.from({ length: 700 }, (_, index) => `person-${index}`);
  for (const person of people) await rung(person, 60);
  const usedUp = new Set(people.map((person) => `person/${person}`));
  expect(held.note(people, usedUp)).toBe(true);
  expect(held.note(people, usedUp)).toBe(false);

  expect((await held.look()).recipients).toHaveLength(500);
});
