// Feed notifications: the documented request bodies, and what Graph's answers become.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { clouds } from '../../src/clouds.ts';
import type { FeedNotification } from '../../src/domain/feedNotification.ts';
import { buildFeedRequest } from '../../src/teams/activityFeed.ts';
import { createFakeFeed } from './edge.ts';
import { startFakeMicrosoft, tokenPath } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

const documented = z
  .object({ requests: z.array(z.object({ url: z.string(), title: z.string(), body: z.unknown() })) })
  .parse(
    JSON.parse(
      readFileSync(
        new URL('../fixtures/graph-doc-examples.chat-sendActivityNotification.json', import.meta.url),
        'utf8',
      ),
    ),
  ).requests;

const person = { kind: 'person', userId: '569363e2-4e49-4661-87f2-16f245c5d66a' } as const;
const approval = {
  chatId: '{chatId}',
  topic: { kind: 'message', messageId: '{messageId}' },
  activity: { type: 'approvalRequired', parameters: { approvalTaskId: '2020AAGGTAPP' } },
  previewText: 'Deployment requires your approval',
  recipient: person,
} satisfies FeedNotification;
const task = {
  chatId: '{chatId}',
  topic: { kind: 'chat' },
  activity: { type: 'taskCreated', parameters: { taskId: 'Task 12322' } },
  previewText: 'New Task Created',
  recipient: person,
} satisfies FeedNotification;

/** The notifications that should give the five documented requests, in the page's order. */
const notifications: readonly FeedNotification[] = [
  task,
  approval,
  { ...approval, recipient: { kind: 'person', userId: 'jacob@contoso.com' } },
  {
    chatId: '{chatId}',
    topic: {
      kind: 'text',
      text: 'Deployment Approvals Channel',
      webUrl:
        'https://teams.microsoft.com/l/message/19:448cfd2ac2a7490a9084a9ed14cttr78c@thread.skype/1605223780000?tenantId=c8b1bf45-3834-4ecf-971a-b4c755ee677d&groupId=d4c2a937-f097-435a-bc91-5c1683ca7245&parentMessageId=1605223771864&teamName=Approvals&channelName=Azure%20DevOps&createdTime=1605223780000',
    },
    activity: { type: 'deploymentApprovalRequired', parameters: { deploymentId: '6788662' } },
    previewText: 'New deployment requires your approval',
    recipient: person,
  },
  { ...task, chatId: '19:1c3af46e9e0f4a5293343c8813c47619@thread.v2', recipient: { kind: 'chatMembers' } },
];

let microsoft: FakeMicrosoft;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
});
afterAll(() => microsoft.stop());

let chats = 0;
function createChat() {
  const chatId = `19:${++chats}@thread.v2`;
  const path = `/v1.0/chats/${chatId}/sendActivityNotification`;
  return { chatId, path, asked: () => microsoft.exchanges.filter((exchange) => exchange.path === path) };
}

test.each(documented.map((request, index) => ({ ...request, notification: notifications[index] })))(
  'the documented request can be produced: $title',
  ({ url, body, notification = approval }) => {
    const request = buildFeedRequest(notification, clouds.global);

    expect(`${clouds.global.graphRoot}/v1.0${request.path}`).toBe(url);
    expect(request.body).toEqual(body);
  },
);

test('what no declared type says goes out as the reserved type with a text of its own', () => {
  const activity = { type: 'systemDefault', parameters: { systemDefaultText: '#42: Bob is away' } } as const;

  const { body } = buildFeedRequest({ ...approval, activity, chainId: 42 }, clouds.global);

  expect(body).toEqual({
    topic: { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/chats/{chatId}/messages/{messageId}' },
    activityType: 'systemDefault',
    chainId: 42,
    previewText: { content: approval.previewText },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: person.userId },
    templateParameters: [{ name: 'systemDefaultText', value: '#42: Bob is away' }],
  });
});

test('a chain id goes along, so that a repeat replaces the earlier item', () => {
  expect(buildFeedRequest({ ...approval, chainId: 42 }, clouds.global).body.chainId).toBe(42);
});

test('the catalogue id goes along where several apps share our Entra id', () => {
  const teamsAppId = '8a2f1f0e-5c4b-4f7e-8f2d-3d1f5c0b9a77';

  expect(buildFeedRequest({ ...approval, teamsAppId }, clouds.global).body.teamsAppId).toBe(teamsAppId);
});

test('the topic is an address of the cloud in use', () => {
  const { topic } = buildFeedRequest(approval, clouds['usgov-l5']).body;

  expect(topic.value).toBe('https://dod-graph.microsoft.us/v1.0/chats/{chatId}/messages/{messageId}');
});

test('a long preview is cut before it is sent', () => {
  const { previewText } = buildFeedRequest({ ...approval, previewText: 'word '.repeat(100) }, clouds.global).body;

  expect(previewText.content).toHaveLength(150);
});

test.each([
  ['204 without a body', { status: 204 }],
  ['202 with an empty JSON body', { status: 202, headers: { 'content-type': 'application/json' } }],
])('%s is success', async (_, answer) => {
  const { chatId, path, asked } = createChat();
  microsoft.answer(path, answer);

  await (await createFakeFeed(microsoft)).send({ ...approval, chatId });

  expect(asked()).toHaveLength(1);
  expect(asked()[0]?.method).toBe('POST');
  expect(asked()[0]?.headers.authorization).toBe('Bearer token-of-the-bot');
  expect(asked()[0]?.headers['content-type']).toBe('application/json');
  expect(asked()[0]?.body).toEqual(buildFeedRequest({ ...approval, chatId }, microsoft.cloud).body);
});

test.each([429, 503, 504])('an answer %i is an error after one attempt', async (status) => {
  const { chatId, path, asked } = createChat();
  const body = { error: { code: 'TooManyRequests', message: 'Please retry again later.' } };
  microsoft.answer(path, { status, headers: { 'retry-after': '10' }, body });

  await expect((await createFakeFeed(microsoft)).send({ ...approval, chatId })).rejects.toMatchObject({
    name: 'TeamsError',
    status,
    code: 'TooManyRequests',
    retryAfterSeconds: 10,
  });
  expect(asked()).toHaveLength(1);
});

test('an error page that is not JSON is an error with its status alone', async () => {
  const { chatId, path } = createChat();
  microsoft.answer(path, { status: 502, body: '<html>Bad gateway</html>' });

  await expect((await createFakeFeed(microsoft)).send({ ...approval, chatId })).rejects.toMatchObject({
    status: 502,
    code: undefined,
  });
});

test('connections are used again, call after call', async () => {
  const { chatId, path } = createChat();
  // More than arrives with the answer's head.
  microsoft.answer(path, { status: 202, body: { accepted: 'later '.repeat(100_000) } });
  const feed = await createFakeFeed(microsoft);
  await feed.send({ ...approval, chatId });
  const before = microsoft.connections();

  for (let calls = 0; calls < 10; calls += 1) await feed.send({ ...approval, chatId });

  // The next call may begin a moment before the connection of the last one counts as free.
  expect(microsoft.connections() - before).toBeLessThanOrEqual(1);
});

test('a redirect is not followed with the token', async () => {
  const { chatId, path } = createChat();
  microsoft.answer(path, { status: 307, headers: { location: `${microsoft.url}/elsewhere` } });

  await expect((await createFakeFeed(microsoft)).send({ ...approval, chatId })).rejects.toMatchObject({ status: 307 });
  expect(microsoft.count('/elsewhere')).toBe(0);
});

test('a reset is an error without status after one attempt', async () => {
  const { chatId, path, asked } = createChat();
  microsoft.answer(path, 'reset');

  await expect((await createFakeFeed(microsoft)).send({ ...approval, chatId })).rejects.toMatchObject({
    name: 'TeamsError',
    status: undefined,
  });
  expect(asked()).toHaveLength(1);
});

test('an answer that does not come in time is an error without status', async () => {
  const { chatId, path } = createChat();
  microsoft.answer(path, 'hold');

  await expect(
    (await createFakeFeed(microsoft, { timeoutMs: 50 })).send({ ...approval, chatId }),
  ).rejects.toMatchObject({
    name: 'TeamsError',
    status: undefined,
  });
});

test('a credential that Entra refuses is an error 401 with the reason', async () => {
  const other = await startFakeMicrosoft();
  try {
    other.answer(tokenPath, { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } });

    await expect((await createFakeFeed(other)).send(approval)).rejects.toMatchObject({
      status: 401,
      code: 'invalid_client',
    });
  } finally {
    await other.stop();
  }
});
