// How often a turn asks the database: each time is a round trip that its person waits for.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import type { Items } from '../../src/items/items.ts';
import { createItems } from '../../src/items/items.ts';
import { createTurnProgress } from '../../src/items/turnProgress.ts';
import { ada, bob } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import type { CountedDb } from './countStatements.ts';
import { countStatements } from './countStatements.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, prepareItems, showCard } from './itemsBench.ts';

let database: TestDatabase;
let bench: ItemsBench;
let counted: CountedDb;
let items: Items;

beforeAll(async () => {
  database = await createTestDatabase();
  bench = await prepareItems(database);
  counted = countStatements(bench.db);
  items = createItems({ ...bench.context, db: counted.db });
  // They have spoken before.
  for (const sender of [ada, bob]) await items.reply(says(sender, 'help'), { text: 'Help' }, 'chat');
}, 60_000);
afterAll(() => database.drop());

test('a request takes one statement to read, one for its number, one to write', async () => {
  const count = await statementsOf((own) => own.open({ ...says(ada, 'request'), request: approvalRequest([bob]) }));

  expect(count).toBe(3);
});

test('an answer takes two statements to hold and read the item, one to write', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await showCard(bench.db, item, { messageId: 'card' });
  const click = { ...says(bob, 'approve'), key: { by: 'id', id: item.id }, messageId: 'card' } as const;
  const count = await statementsOf(async (own) => {
    const acted = await own.act({ ...click, wish: { kind: 'respond', answer: 'approve' } });
    if (acted.kind === 'accepted') await own.actors(acted.item);
  });

  expect(count).toBe(3);
});

test('a look at a card takes one', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await showCard(bench.db, item, { messageId: 'card' });
  const look = { ...says(bob, 'view'), key: { by: 'id', id: item.id }, messageId: 'card' } as const;

  expect(await statementsOf((own) => own.view(look))).toBe(1);
});

test('what is answered without the database takes one, besides its job', async () => {
  expect(await statementsOf((own) => own.reply(says(ada, 'help again'), { text: 'Help' }, 'sender'))).toBe(1);
});

async function statementsOf(deed: (own: Items) => Promise<unknown>): Promise<number> {
  counted.take();
  await items.inOneTurn(createTurnProgress(), deed);
  return counted.take();
}

function says(sender: Person, fingerprint: string) {
  const saying = { fingerprint, activityId: fingerprint, saidAt: undefined };
  return { conversation: bench.chat, sender, language: 'en-US', timeZone: 'Europe/Berlin', saying };
}
