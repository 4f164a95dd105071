// What people are told when the database does not answer a turn.
import { expect, test } from '@jest/globals';
import { createBot } from '../../src/bot/bot.ts';
import type { Items } from '../../src/items/items.ts';
import { en } from '../../src/locales/en.ts';
import { de } from '../../src/locales/de.ts';
import { createLog } from '../../src/log.ts';
import { DatabaseUnavailable } from '../../src/storage/unavailable.ts';
import type { Metrics } from '../../src/telemetry/metrics.ts';
import { noMetrics } from '../../src/telemetry/metrics.ts';
import { approval, bob } from '../domain/factories.ts';
import { activity, chatId, click, message } from './activities.ts';
import { createAlarmClock } from './alarmClock.ts';
import { fakeItems } from './fakeItems.ts';

const list = message('<at>Countersign</at> list');

const later = (bot: ReturnType<typeof startBot>, seconds: number) => {
  bot.time.now = new Date(bot.time.now.getTime() + seconds * 1000);
};

/** `failures` meet those who are told first. */
function startBot(inOneTurn: Items['inOneTurn'], failures: readonly Error[] = []) {
  const left = [...failures];
  const clock = createAlarmClock();
  const lines: string[] = [];
  const said: { readonly chatId: string; readonly to: string; readonly text: string }[] = [];
  const turns: Parameters<Metrics['turn']>[0][] = [];
  const time = { now: new Date('2026-11-21T10:02:00Z') };
  const bot = createBot({
    items: { ...fakeItems(), inOneTurn },
    clock: () => time.now,
    log: createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } }),
    teamsRoot: 'https://teams.microsoft.com',
    sayTrouble(to, text) {
      const failure = left.shift();
      if (failure) return Promise.reject(failure);
      said.push({ chatId: to.conversation.id, to: to.sender.teamsId, text });
      return Promise.resolve();
    },
    metrics: { ...noMetrics, turn: (turn) => turns.push(turn) },
    deadlineMs: 8000,
    alarm: clock.alarm,
  });
  return { handle: bot.handle, clock, time, said, turns, logged: () => lines.map((line): unknown => JSON.parse(line)) };
}

const away: Items['inOneTurn'] = () => Promise.reject(new DatabaseUnavailable(new Error('ECONNREFUSED')));
const hanging: Items['inOneTurn'] = () => Promise.withResolvers<never>().promise;

/** Its commit was sent, and is never answered. */
const committing: Items['inOneTurn'] = (progress) => {
  progress.beginCommit();
  return Promise.withResolvers<never>().promise;
};

function messageAnswer(value: string) {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

test('a click is told that nothing was changed', async () => {
  expect(await startBot(away).handle(click('approve'))).toEqual(messageAnswer(en.trouble.nothingChanged));
});

test('a click that takes too long is told so before Teams asks again', async () => {
  const bot = startBot(hanging);
  const answer = bot.handle(click('approve', { locale: 'de-DE' }));
  bot.clock.pass(8000);

  expect(await answer).toEqual(messageAnswer(de.trouble.nothingChanged));
});

test('whoever may have done it is told to look', async () => {
  const bot = startBot(committing);
  const answer = bot.handle(click('approve'));
  bot.clock.pass(10_000);

  expect(await answer).toEqual(messageAnswer(en.trouble.unsure));
});

test.each(['task/fetch', 'task/submit', 'composeExtension/fetchTask', 'composeExtension/submitAction'])(
  'a form (%s) is told as a last sentence',
  async (name) => {
    const data = { form: 'task', step: 'send', stages: 1, title: 'Deploy' };
    const value = { data, commandId: 'createTask' };

    expect(await startBot(away).handle(activity({ type: 'invoke', name, value }))).toEqual({
      task: { type: 'message', value: en.trouble.nothingChanged },
    });
  },
);

test('a message is answered with nothing, and its sender told in the chat', async () => {
  const bot = startBot(away);

  expect(await bot.handle(list)).toBeUndefined();
  expect(bot.said).toEqual([{ chatId, to: '29:ada-berg', text: en.trouble.nothingChanged }]);
});

test('a message whose sender cannot be told is not taken, so that it comes again', async () => {
  const bot = startBot(away, [new Error('Teams is away too')]);

  await expect(bot.handle(list)).rejects.toThrow('could not be told');
  later(bot, 15);
  expect(await bot.handle(list)).toBeUndefined();
  expect(bot.said).toHaveLength(1);
});

test('each person in a chat is told, one a second, and who comes sooner is heard again', async () => {
  const bot = startBot(away);
  const ofCarla = { ...list, from: { id: '29:carla', aadObjectId: 'c-carla', name: 'Carla Ruiz' } };
  await bot.handle(list);
  await expect(bot.handle(ofCarla)).rejects.toThrow('could not be told');
  later(bot, 1);
  await bot.handle(ofCarla);

  expect(bot.said.map(({ to }) => to)).toEqual(['29:ada-berg', '29:carla']);
});

test('a person is told once a minute, in each chat', async () => {
  const bot = startBot(away);
  const elsewhere = { ...list, conversation: { id: '19:other@thread.v2', conversationType: 'groupChat' } };
  for (const raw of [list, list, elsewhere]) await bot.handle(raw);
  expect(bot.said.map((told) => told.chatId)).toEqual([chatId, '19:other@thread.v2']);

  later(bot, 60);
  await bot.handle(list);
  expect(bot.said).toHaveLength(3);
});

test('whoever was told that nothing was changed is told of what may have been', async () => {
  const turns = [away, committing];
  const bot = startBot((progress, deed) => (turns.shift() ?? away)(progress, deed));
  await bot.handle(list);
  later(bot, 10);
  const answer = bot.handle(list);
  bot.clock.pass(10_000);
  await answer;

  expect(bot.said.map(({ text }) => text)).toEqual([en.trouble.nothingChanged, en.trouble.unsure]);
});

test('an event is not taken, so that it may come again', async () => {
  const items = fakeItems({ membersLeft: () => Promise.reject(new DatabaseUnavailable(new Error('ECONNREFUSED'))) });
  const bot = createBot({
    items,
    clock: () => new Date(),
    log: createLog({ level: 'silent' }),
    teamsRoot: 'https://teams.microsoft.com',
    sayTrouble: () => Promise.resolve(),
  });

  await expect(
    bot.handle(activity({ type: 'conversationUpdate', membersRemoved: [{ id: bob.teamsId }] })),
  ).rejects.toThrow('The database did not answer in time.');
});

test('somebody must look at it, and is told no more than the kind of turn', async () => {
  const bot = startBot(away);
  await bot.handle(message('<at>Countersign</at> request The secret'));

  expect(bot.logged()).toMatchObject([{ level: 'error', kind: 'command', isLate: false, unsure: false }]);
  expect(JSON.stringify(bot.logged())).not.toContain('secret');
});

test('a turn is counted by how it has ended', async () => {
  const view = fakeItems({ view: () => Promise.resolve({ kind: 'found', item: approval() }) });
  const inTurn: Items['inOneTurn'] = (_progress, deed) => deed(view);
  const repeating: Items['inOneTurn'] = (progress, deed) => {
    progress.noteRepetition();
    return deed(view);
  };
  const late = startBot(hanging);
  const answer = late.handle(click('view'));
  late.clock.pass(8000);
  await answer;
  const bots = [startBot(inTurn), startBot(repeating), startBot(away)];
  await Promise.all(bots.map((bot) => bot.handle(click('view'))));

  expect([late, ...bots].map(({ turns }) => turns)).toEqual(
    ['late', 'done', 'repeated', 'failed'].map((outcome) => [
      { kind: 'itemAction', outcome, seconds: expect.any(Number) },
    ]),
  );
});
