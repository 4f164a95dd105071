// How many statements a connection has to prepare: their texts must not depend on how many people there are.
import { expect, test } from '@jest/globals';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Approval } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { asOne } from '../../src/storage/asOne.ts';
import type { Db } from '../../src/storage/database.ts';
import { queueFeedNotifications } from '../../src/storage/feedNotifications.ts';
import { insertItem } from '../../src/storage/items/insertItem.ts';
import { saveInvolvement } from '../../src/storage/items/saveInvolvement.ts';
import { saveStages } from '../../src/storage/items/saveStages.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { ada, approval, bob, noon } from './factories.ts';

const counts = [1, 2, 3, 10, 40];

test.each<[string, (db: Db, asked: readonly Person[]) => Promise<void>]>([
  ['a new item', (db, asked) => insertItem(db, asking(asked))],
  ['a new item of as many stages', (db, asked) => insertItem(db, inStages(asked))],
  [
    'a new item with absent people',
    (db, asked) =>
      insertItem(db, asking(asked, { absences: asked.map((person) => ({ person, why: 'unreachable' as const })) })),
  ],
  [
    'notifications',
    (db, asked) =>
      asOne(
        db,
        queueFeedNotifications(
          asked.map(({ entraId }) => ({
            itemId: 'item',
            recipient: entraId,
            conversationId: 'chat',
            activityType: 'approvalRequired' as const,
            urgency: 1 as const,
            at: noon,
          })),
        ),
      ),
  ],
  ['whom it concerns now', (db, asked) => asOne(db, saveInvolvement(db, asking([bob]), asking([bob, ...asked])))],
  ['whom it no longer concerns', (db, asked) => asOne(db, saveInvolvement(db, asking([bob, ...asked]), asking([bob])))],
  ['who is asked now', (db, asked) => asOne(db, saveStages(db, asking([bob]), asking([bob, ...asked])))],
  ['who is asked no more', (db, asked) => asOne(db, saveStages(db, asking([bob, ...asked]), asking([bob])))],
])('%s is written by the same text for one person and for forty', async (_what, write) => {
  const texts = new Set<string>();
  const db = recording(texts);
  for (const count of counts) await write(db, people(count));
  expect(texts.size).toBe(1);
});

/** A database that does nothing, and writes down what it is asked. */
function recording(texts: Set<string>): Db {
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void texts.add(query.sql),
  });
}

function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_none, index) => ({ entraId: `person-${index}`, teamsId: '29:x', name: 'X' }));
}

function asking(asked: readonly Person[], overrides: Partial<Approval> = {}): Approval {
  return approval({
    id: 'item',
    owner: ada,
    stages: [{ audience: { kind: 'people', people: asked }, rule: { kind: 'all' }, responses: [] }],
    ...overrides,
  });
}

function inStages(asked: readonly Person[]): Approval {
  return asking([], {
    stages: asked.map((person) => ({
      audience: { kind: 'people', people: [person] },
      rule: { kind: 'any' },
      responses: [],
    })),
  });
}
