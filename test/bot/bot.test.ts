// One turn of the bot, from the raw activity to what it answers and writes to the log.
import { expect, test } from '@jest/globals';
import { createBot } from '../../src/bot/bot.ts';
import type { Items } from '../../src/items/items.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { createLog } from '../../src/log.ts';
import { approval, bob } from '../domain/factories.ts';
import { activity, botId, chatId, click, message } from './activities.ts';
import { fakeItems } from './fakeItems.ts';

const now = new Date('2026-11-21T10:02:00Z');

function startBot(items: Items = fakeItems()) {
  const lines: string[] = [];
  const log = createLog({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } });
  const sayTrouble = () => Promise.resolve();
  const bot = createBot({ items, clock: () => now, log, teamsRoot: 'https://teams.microsoft.com', sayTrouble });
  return { handle: bot.handle, logged: () => lines.map((line): unknown => JSON.parse(line)) };
}

test('what a command has to say goes out as a job, and the turn is answered with nothing', async () => {
  const items = fakeItems();
  const answer = await startBot(items).handle(message('<at>Countersign</at> help'));

  expect(answer).toBeUndefined();
  expect(items.calls).toMatchObject([{ method: 'reply', given: { conversation: { id: chatId } } }]);
});

test('a command whose card says it all is answered with nothing else', async () => {
  const items = fakeItems({ open: () => Promise.resolve({ kind: 'opened', item: approval() }) });
  await startBot(items).handle(message('<at>Countersign</at> request Deploy from <at>Bob Okafor</at>'));

  expect(items.calls.map(({ method }) => method)).toEqual(['open']);
});

test('a click is answered at once', async () => {
  const items = fakeItems({ view: () => Promise.resolve({ kind: 'found', item: approval() }) });

  expect(await startBot(items).handle(click('view'))).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
  });
});

test("times are told in the sender's zone", async () => {
  const refusal = refuse({ reason: 'alreadyAnswered', at: now });
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'refused', refusal }) });

  expect(await startBot(items).handle(click('approve'))).toMatchObject({
    value: expect.stringMatching(/11:02\sAM/),
  });
});

test('a turn about an item is one line of the log, which nobody can read a name or a title in', async () => {
  const item = approval({ title: 'The secret' });
  const refusal = refuse({ reason: 'notAsked', item });
  const accepting = startBot(fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item }) }));
  const refusing = startBot(fakeItems({ act: () => Promise.resolve({ kind: 'refused', refusal, item }) }));
  await accepting.handle(click('approve'));
  await refusing.handle(message('<at>Countersign</at> remind 42'));

  const line = { level: 'info', itemId: item.id, msg: 'turn about an item' };
  expect(accepting.logged()).toMatchObject([{ ...line, kind: 'itemAction', verb: 'approve', outcome: 'done' }]);
  expect(refusing.logged()).toMatchObject([
    { ...line, kind: 'command', verb: 'remind', outcome: 'refused', reason: 'notAsked' },
  ]);
  expect(JSON.stringify([accepting.logged(), refusing.logged()])).not.toMatch(/secret|Ada|Bob/);
});

test('what comes again and what waits are followed by their item too', async () => {
  const opens = [
    { kind: 'waiting', itemId: 'an-item' },
    { kind: 'repeated', itemId: 'an-item', number: 42, secondsAgo: 20, redelivered: true },
  ] as const;
  const logged = await Promise.all(
    opens.map(async (opened) => {
      const bot = startBot(fakeItems({ open: () => Promise.resolve(opened) }));
      await bot.handle(message('<at>Countersign</at> request Deploy from <at>Bob Okafor</at>'));
      return bot.logged();
    }),
  );

  expect(logged).toMatchObject(
    ['waiting', 'repeated'].map((outcome) => [{ itemId: 'an-item', verb: 'request', outcome }]),
  );
});

test('a turn about no item leaves no line', async () => {
  const bot = startBot();
  await bot.handle(message('<at>Countersign</at> help'));

  expect(bot.logged()).toEqual([]);
});

test('what is said about an item is said with its id', async () => {
  const item = approval();
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item }) });
  await startBot(items).handle(message('<at>Countersign</at> remind 42'));

  expect(items.calls.at(-1)).toMatchObject({ method: 'reply', given: { itemId: item.id } });
});

test('a listed item links to its card message in the chat', async () => {
  const replies: unknown[] = [];
  const items = fakeItems({
    list: () => Promise.resolve({ items: [{ item: approval(), messageId: '17637' }], total: 1, page: 0 }),
    reply: (_, reply) => {
      replies.push(reply);
      return Promise.resolve();
    },
  });
  await startBot(items).handle(message('list'));

  expect(JSON.stringify(replies)).toContain(
    `https://teams.microsoft.com/l/message/${encodeURIComponent(approval().conversationId)}/17637?context=%7B%22contextType%22%3A%22chat%22%7D`,
  );
});

test.each([
  ['chatChanged', { type: 'conversationUpdate', membersAdded: [{ id: botId }] }],
  ['membersLeft', { type: 'conversationUpdate', membersRemoved: [{ id: bob.teamsId }] }],
  ['appRemoved', { type: 'installationUpdate', action: 'remove' }],
])('%s is taken notice of', async (method, fields) => {
  const items = fakeItems();

  expect(await startBot(items).handle(activity(fields))).toBeUndefined();
  expect(items.calls).toMatchObject([{ method }]);
});

test('a button that is none of ours is answered with an error, so that the client does not wait', async () => {
  const bot = startBot();
  const answer = await bot.handle(click('explode'));

  expect(answer).toEqual({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: {
      code: 'BadRequest',
      message: 'This button does not work any more. Type "show" and the number of the item for a new card.',
    },
  });
  expect(bot.logged()).toMatchObject([{ level: 'warn', msg: 'invoke not usable' }]);
});

test('an invoke that we do not use is answered with an error too', async () => {
  const bot = startBot();

  expect(await bot.handle(click('view', { name: 'fileConsent/invoke' }))).toMatchObject({
    statusCode: 501,
    type: 'application/vnd.microsoft.error',
    value: { code: 'NotSupported' },
  });
  expect(bot.logged()).toMatchObject([{ level: 'debug', reason: 'invokes named fileConsent/invoke are not used' }]);
});

test('a malformed activity is worth a warning', async () => {
  const bot = startBot();

  expect(await bot.handle({ type: 'message' })).toBeUndefined();
  expect(bot.logged()).toMatchObject([{ level: 'warn', reason: 'the activity has no usable serviceUrl' }]);
});

test('an activity of a kind that is not used is worth a line while one looks for something', async () => {
  const bot = startBot();

  expect(await bot.handle(activity({ type: 'typing' }))).toBeUndefined();
  expect(bot.logged()).toMatchObject([{ level: 'debug', reason: 'activities of type typing are not used' }]);
});

test('what breaks is not hidden', async () => {
  const items = fakeItems({ view: () => Promise.reject(new Error('The database is away.')) });

  await expect(startBot(items).handle(click('view'))).rejects.toThrow('The database is away.');
});

test('nothing of what people write gets into the log', async () => {
  const bot = startBot();
  await bot.handle(message('<at>Countersign</at> frobnicate the secret'));
  await bot.handle(click('explode', { value: { action: { data: { comment: 'the secret' } } } }));

  expect(JSON.stringify(bot.logged())).not.toContain('secret');
});
