// A notification that was laid down at the very moment when what it waited for came about.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { KyselyPlugin } from 'kysely';
import type { Job } from '../../../src/delivery/enqueue/job.ts';
import { sendFeedNotification } from '../../../src/delivery/jobs/sendFeedNotification.ts';
import type { Item } from '../../../src/domain/item.ts';
import { createLog } from '../../../src/log.ts';
import { saveCardMessage } from '../../../src/storage/cardMessages.ts';
import { saveConversation } from '../../../src/storage/conversations.ts';
import { queueFeedNotifications, settleFeedNotification } from '../../../src/storage/feedNotifications.ts';
import { insertItem } from '../../../src/storage/items/insertItem.ts';
import { approval, bob, conversation, noon } from '../../storage/factories.ts';
import type { TestDatabase } from '../../storage/testDatabase.ts';
import { createTestDatabase } from '../../storage/testDatabase.ts';

let database: TestDatabase;
let item: Item;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  const chat = conversation();
  item = approval({ conversationId: chat.id });
  await saveConversation(database.db, chat);
  await insertItem(database.db, item);
});

function queue(...recipients: readonly string[]): Promise<void> {
  return queueFeedNotifications(
    database.db,
    recipients.map((recipient) => ({ itemId: item.id, recipient, activityType: 'approvalRequired', at: noon })),
  );
}

function saveCard(): Promise<void> {
  return saveCardMessage(database.db, { itemId: item.id, messageId: 'card', postedAt: noon, drawnVersion: 1 });
}

async function settleCallToChat(): Promise<void> {
  const settled = { itemId: item.id, recipient: 'chat', revision: 1, state: 'accepted', at: noon } as const;
  await settleFeedNotification(database.db, settled);
}

/** Does something after the first query whose rows have that column, before its reader goes on. */
function after(column: string, happen: () => Promise<void>): KyselyPlugin {
  let hasHappened = false;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!hasHappened && result.rows.some((row) => column in row)) {
        hasHappened = true;
        await happen();
      }
      return result;
    },
  };
}

/** Runs the job that rings Bob, and returns what it leaves to other jobs. */
async function ringBob(...plugins: readonly KyselyPlugin[]): Promise<readonly Job[]> {
  const jobs: Job[] = [];
  const notHere = () => Promise.reject(new Error('Nothing is to be sent in these tests'));
  const payload = { itemId: item.id, recipient: bob.entraId };
  await sendFeedNotification(
    { id: 'a-job', payload, since: noon, takenAt: noon },
    {
      db: plugins.reduce((db, plugin) => db.withPlugin(plugin), database.db),
      enqueue: (_trx, more) => Promise.resolve(void jobs.push(...more)),
      clock: () => noon,
      newId: () => 'an-id',
      log: createLog({ level: 'silent' }),
      cardMessenger: { post: notHere, postPrivately: notHere, update: notHere },
      activityFeed: { send: notHere },
      rosterReader: { readMembers: notHere },
      putOff: notHere,
    },
  );
  return jobs;
}

test('what waits for the call to the whole chat is left to whoever settles that', async () => {
  await saveCard();
  await queue('chat', bob.entraId);
  expect(await ringBob()).toEqual([]);
});

test('it goes on when that call was settled while it was being laid down', async () => {
  await saveCard();
  await queue('chat', bob.entraId);
  expect(await ringBob(after('recipient', settleCallToChat))).toEqual([
    { name: 'sendFeedNotification', payload: { itemId: item.id, recipient: bob.entraId } },
  ]);
});

test('what waits for the card is left to whoever posts that', async () => {
  await queue(bob.entraId);
  expect(await ringBob()).toEqual([]);
});

test('it goes on when the card was posted while it was being laid down', async () => {
  await queue(bob.entraId);
  expect(await ringBob(after('newest_card', saveCard))).toEqual([
    { name: 'sendFeedNotification', payload: { itemId: item.id, recipient: bob.entraId } },
  ]);
});
