// A process that is to end: what is under way is settled, and the rest is given back at once.
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { bob } from '../storage/factories.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { startDelivery } from './deliveryBench.ts';
import { callsIn, chatOf, request, settledAs } from './lines/lineChat.ts';

test('a call that is under way is waited for and noted, nothing is begun any more, and the next process goes on', async () => {
  const sharing = await createTestDatabase();
  const first = await startDelivery({ sharing });
  const chat = await chatOf(first, [bob]);
  const posting = first.hold('post', { chatId: chat.id });
  const item = await request(first, { chat, asked: [bob] });
  await posting.reached;
  const stopping = first.stop();
  const later = await request(first, { chat, asked: [bob] });
  posting.release();
  await stopping;
  expect(callsIn(first, 'post', chat)).toHaveLength(1);
  const { rows } = await sql`select id from processes`.execute(sharing.db);
  expect(rows).toEqual([]);

  const second = await startDelivery({ sharing });
  for (const waiting of [item, later]) await settledAs(second, waiting, 'accepted');
  expect(callsIn(second, 'post', chat)).toHaveLength(1);
  expect([...callsIn(first, 'feed', chat), ...callsIn(second, 'feed', chat)]).toHaveLength(2);
  await second.stop();
  await sharing.drop();
}, 60_000);
