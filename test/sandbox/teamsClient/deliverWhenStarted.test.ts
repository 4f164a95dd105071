// What people do while the product is on its way up.
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';

import { createChanges } from '../../../sandbox/changes.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import { createDeliverWhenStarted } from '../../../sandbox/teamsClient/deliverWhenStarted.ts';

const messagesShape = z.object({ messages: z.array(z.object({ text: z.string(), delivery: z.string() })) });
const stateShape = z.object({
  people: z.array(z.object({ objectId: z.string() })),
  chats: z.array(z.object({ id: z.string(), kind: z.string() })),
});

let sandbox: Sandbox | undefined;

afterEach(async () => {
  await sandbox?.stop();
  sandbox = undefined;
});

test('a message written while the product starts is pending, and arrives when it is ready', async () => {
  const productCommand = [process.execPath, 'test/fixtures/sampleBot.mjs'] as const;
  const started = await startSandbox({ productCommand, startProduct: false });
  sandbox = started;
  const read = async (path: string): Promise<unknown> => await (await fetch(`${started.apiUrl}${path}`)).json();
  const { people, chats } = stateShape.parse(await read('/state'));
  const [from, chat] = [people[0]?.objectId, chats.find(({ kind }) => kind === 'groupChat')?.id];
  const line = async () => messagesShape.parse(await read(`/chats/${chat ?? ''}/messages`)).messages.at(-1);

  const starting = started.product.start();
  const body = JSON.stringify({ from, text: '<at>Countersign</at> help' });
  const posting = fetch(`${started.apiUrl}/chats/${chat ?? ''}/messages`, { method: 'POST', body });
  await started.waitFor(async () => (await line())?.delivery === 'pending' || undefined, 'the pending message');

  expect(await (await posting).json()).toMatchObject({ botStatus: 200, message: { delivery: 'delivered' } });
  expect(await line()).toMatchObject({ delivery: 'delivered' });
  await starting;
});

test('a product that never gets ready is given up', async () => {
  const deliver = createDeliverWhenStarted({
    product: { status: () => 'starting' },
    changes: createChanges(),
    deliver: () => Promise.reject(new Error('Nobody listens yet')),
    timeoutMs: 50,
  });
  const activity = {
    type: 'message',
    id: '1790000000000',
    serviceUrl: 'https://teams.example/',
    from: { aadObjectId: 'ada' },
    conversation: { id: 'a-chat' },
  };
  expect(await deliver(activity)).toEqual({ kind: 'timedOut' });
});
