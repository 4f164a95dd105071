// A person's language and time zone: what the bot hears of them, and what the feed reads like.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { botChats } from '../botChats.ts';
import { localizedManifestPath } from '../factories.ts';
import type { TestSandbox } from '../testSandbox.ts';
import { startTestSandbox } from '../testSandbox.ts';

let world: TestSandbox;
let ids: Awaited<ReturnType<typeof botChats>>;

beforeAll(async () => {
  world = await startTestSandbox({ manifestPath: localizedManifestPath });
  ids = await botChats(world);
});

beforeEach(() => {
  world.bot.heard.length = 0;
});

afterAll(() => world.stop());

test('activities carry the language, country, time zone and wall clock of their person', async () => {
  const settings = { locale: 'ja-JP', timeZone: 'Asia/Tokyo' };
  expect(await world.api('PATCH', `/people/${ids.carla}`, settings)).toMatchObject({ status: 200 });
  const text = '<at>Countersign</at> help';
  const body = { from: ids.carla, text, timeZone: 'America/New_York' };
  await world.api('POST', `/chats/${ids.crew}/messages`, body);
  expect(world.bot.heard).toMatchObject([
    {
      locale: 'ja-JP',
      localTimezone: 'Asia/Tokyo',
      localTimestamp: expect.stringMatching(/\+09:00$/),
      entities: [{}, { type: 'clientInfo', locale: 'ja-JP', country: 'JP', timezone: 'Asia/Tokyo' }],
    },
  ]);
});

test('one setting changes without the other, and a time zone can be taken back', async () => {
  await world.api('PATCH', `/people/${ids.dana}`, { locale: 'fr-FR', timeZone: 'Europe/Paris' });
  await world.api('PATCH', `/people/${ids.dana}`, { locale: 'es-ES' });
  await world.api('PATCH', `/people/${ids.dana}`, { timeZone: null });
  const { body } = await world.api('GET', '/state');
  expect(body).toMatchObject({
    people: [{}, {}, {}, { name: 'Dana Ito', locale: 'es-ES', timeZone: null }, {}, {}, {}, {}],
  });
});

test.each([
  ['a language', { locale: 'klingon!' }, /locale/],
  ['a time zone', { timeZone: 'Mars/Olympus' }, /timeZone/],
])('%s nobody has heard of is refused', async (_what, settings, error) => {
  const reply = await world.api('PATCH', `/people/${ids.ada}`, settings);
  expect(reply).toMatchObject({ status: 400, body: { error: expect.stringMatching(error) } });
});

test('one notification reads in each reader’s language, and in the package’s own where it has none of theirs', async () => {
  await world.api('PATCH', `/people/${ids.bob}`, { locale: 'de-AT' });
  await world.api('PATCH', `/people/${ids.carla}`, { locale: 'ja-JP' });
  const reply = await world.microsoft('POST', `/v1.0/chats/${ids.crew}/sendActivityNotification`, {
    token: await world.token(world.sandbox.cloud.graphScope),
    body: {
      topic: { source: 'entityUrl', value: `${world.sandbox.cloud.graphRoot}/v1.0/chats/${ids.crew}` },
      activityType: 'taskCreated',
      previewText: { content: 'Notes' },
      recipient: { '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId: ids.crew },
      templateParameters: [{ name: 'taskId', value: '#7' }],
    },
  });
  expect(reply.status).toBe(204);
  const text = async (person: string) => (await world.api('GET', `/people/${person}/feed`)).body;
  expect(await text(ids.bob)).toMatchObject({ items: [{ text: 'Countersign hat eine Aufgabe für Sie: #7' }] });
  expect(await text(ids.carla)).toMatchObject({ items: [{ text: 'Countersign has a task for you: #7' }] });
});
