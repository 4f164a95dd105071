// Every rule of chat: sendActivityNotification.
import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';
import { z } from 'zod';

import type { Facts } from '../../../../../sandbox/microsoft/graph/activityNotification/decide.ts';
import { decideChatNotification } from '../../../../../sandbox/microsoft/graph/activityNotification/decide.ts';
import type { Chat } from '../../../../../sandbox/tenant/chat.ts';
import { aChat, aMessage, aPackage, ada, anInstallation, bob, botId, chatId } from '../../../factories.ts';

const graphRoot = 'https://localhost:1234';
const teamsRoot = 'http://localhost:3979';
const path = `/v1.0/chats/${chatId}/sendActivityNotification`;
const chatUrl = `${graphRoot}/v1.0/chats/${chatId}`;
const cat = '\u{1F468}‍\u{1F469}‍\u{1F467}';

function decide(changes: Readonly<Record<string, unknown>> = {}, chat: Chat = aChat(), clientId = botId) {
  const body = {
    topic: { source: 'entityUrl', value: `${chatUrl}/messages/1790000000000` },
    activityType: 'approvalRequired',
    chainId: 42,
    previewText: { content: 'Deployment requires your approval' },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: bob.objectId },
    templateParameters: [{ name: 'approvalTaskId', value: 'Deploy 1.4' }],
    ...changes,
  };
  return decideChatNotification(body, facts(chat, clientId));
}

function facts(chat: Chat, clientId = botId): Facts {
  return { chat, people: [ada, bob], clientId, path, graphRoot, teamsRoot };
}

function refused(status: number, code: string, message: string) {
  return { kind: 'refusal', status, code, message };
}

const wrongTopic = (url: string) =>
  refused(400, 'BadRequest', `The topic '${url}' must be the chat of the request or one of its messages.`);

const badWebUrl = refused(
  400,
  'BadRequest',
  "Invalid 'webUrl' specified, Weburl must start with a valid Microsoft Teams domain followed by '/l/'.",
);

test('a good request reaches its recipient with the filled-in text', () => {
  expect(decide()).toEqual({
    kind: 'delivery',
    recipients: [bob.objectId],
    notification: {
      appId: 'catalogue-id-of-sample',
      activityType: 'approvalRequired',
      chainId: 42,
      text: 'Sample asks for Deploy 1.4',
      translations: {},
      preview: 'Deployment requires your approval',
      topic: { kind: 'message', chatId, messageId: '1790000000000' },
      chatId,
      iconId: null,
    },
  });
});

test.each([undefined, null, [], 'text', 7])('a body that is no JSON object is refused: %j', (body) => {
  expect(decideChatNotification(body, facts(aChat()))).toMatchObject({ status: 400, code: 'BadRequest' });
});

test("the 2020 draft's body is refused", () => {
  const topic = { type: 'graphResource', value: chatUrl };
  expect(decide({ topic, from: 'somebody' })).toMatchObject({
    status: 400,
    message: expect.stringContaining("'topic'"),
  });
  expect(decide({ previewText: 'plain text' })).toMatchObject({
    status: 400,
    message: expect.stringContaining("'previewText'"),
  });
});

test.each([
  ['an unknown property', { colour: 'red' }],
  ['an unknown source', { topic: { source: 'entityURL', value: chatUrl } }],
  ['a topic without value', { topic: { source: 'entityUrl' } }],
  ['a chainId that is text', { chainId: '42' }],
  ['a chainId with a fraction', { chainId: 1.5 }],
  ['a chainId beyond Int64', { chainId: 2 ** 63 }],
  ['an unknown content type', { previewText: { content: 'x', contentType: 'markdown' } }],
  ['a parameter without name', { templateParameters: [{ value: 'x' }] }],
  ['a recipient without @odata.type', { recipient: { userId: bob.objectId } }],
  ['a recipient of an unknown type', { recipient: { '@odata.type': 'microsoft.graph.user', userId: bob.objectId } }],
  [
    'a recipient with a foreign property',
    { recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: bob.objectId, chatId } },
  ],
])('%s is refused', (_what, changes) => {
  expect(decide(changes)).toMatchObject({
    status: 400,
    code: 'BadRequest',
    message: expect.stringContaining('Invalid request body'),
  });
});

test.each(['', '#'])('the type of a recipient may start with %j', (mark) => {
  for (const namespace of ['microsoft.graph', 'Microsoft.Teams.GraphSvc']) {
    const recipient = { '@odata.type': `${mark}${namespace}.aadUserNotificationRecipient`, userId: bob.objectId };
    expect(decide({ recipient })).toMatchObject({ kind: 'delivery' });
  }
});

test('an app that is not installed in the chat is not authorized', () => {
  expect(decide({}, aChat({ installations: [] }))).toEqual(
    refused(
      403,
      'Forbidden',
      `Application with AAD App Id '${botId}' is not authorized to generate custom text notifications about '${path}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
    ),
  );
});

test('an installed app whose webApplicationInfo names another Entra app is not authorized', () => {
  const chat = aChat({ installations: [anInstallation(aPackage({ webApplicationId: 'another' }))] });
  expect(decide({}, chat)).toMatchObject({ status: 403, code: 'Forbidden' });
});

test('two installed apps of one Entra app are a conflict', () => {
  const chat = aChat({ installations: [anInstallation(), anInstallation(aPackage({ catalogueId: 'second' }))] });
  expect(decide({}, chat)).toEqual(
    refused(
      409,
      'Conflict',
      `Found multiple applications with the same AAD App ID '${botId}' - a Teams Application ID is required to resolve which application is correct.`,
    ),
  );
});

test('teamsAppId resolves the conflict', () => {
  const chat = aChat({ installations: [anInstallation(), anInstallation(aPackage({ catalogueId: 'second' }))] });
  expect(decide({ teamsAppId: 'second' }, chat)).toMatchObject({ notification: { appId: 'second' } });
});

test('a teamsAppId that is not installed is refused', () => {
  expect(decide({ teamsAppId: 'the-manifest-id' })).toEqual(
    refused(
      400,
      'BadRequest',
      "Failed to find Teams application 'the-manifest-id' within the recipient's installed applications.",
    ),
  );
});

test('an undeclared activity type is refused', () => {
  expect(decide({ activityType: 'unheardOf' })).toEqual(
    refused(400, 'BadRequest', "Activity type 'unheardOf' is not declared in the manifest of the Teams app."),
  );
});

test('the case of an activity type matters', () => {
  expect(decide({ activityType: 'ApprovalRequired' })).toMatchObject({ status: 400 });
});

test('systemDefault needs no declaration, only its text', () => {
  const templateParameters = [{ name: 'systemDefaultText', value: 'Something happened' }];
  expect(decide({ activityType: 'systemDefault', templateParameters })).toMatchObject({
    notification: { text: 'Something happened' },
  });
  const empty = [{ name: 'systemDefaultText', value: '' }];
  expect(decide({ activityType: 'systemDefault', templateParameters: empty })).toMatchObject({ status: 400 });
  expect(decide({ activityType: 'systemDefault' })).toMatchObject({
    message: "Template parameter 'systemDefaultText' is required by the activity type.",
  });
});

test('a missing template parameter is refused', () => {
  expect(decide({ templateParameters: [] })).toEqual(
    refused(400, 'BadRequest', "Template parameter 'approvalTaskId' is required by the activity type."),
  );
});

test.each(['activityType', 'topic', 'recipient'])('a request without %s is refused', (property) => {
  expect(decide({ [property]: undefined })).toMatchObject({ status: 400, message: expect.stringContaining(property) });
});

test('the topic may be the chat itself, in either version and encoding', () => {
  for (const value of [chatUrl, `${graphRoot}/beta/chats/${encodeURIComponent(chatId)}`]) {
    expect(decide({ topic: { source: 'entityUrl', value } })).toMatchObject({
      notification: { topic: { kind: 'chat', chatId } },
    });
  }
});

test.each([
  `${graphRoot}/v1.0/chats/19:another@thread.v2`,
  `https://graph.microsoft.com/v1.0/chats/${chatId}`,
  `${chatUrl}/tabs/1`,
  `${graphRoot}.evil.example/v1.0/chats/${chatId}`,
  'nonsense',
])('the topic %s is outside the chat', (value) => {
  expect(decide({ topic: { source: 'entityUrl', value } })).toEqual(wrongTopic(value));
});

test('a message that never was is not found', () => {
  expect(decide({ topic: { source: 'entityUrl', value: `${chatUrl}/messages/1` } })).toEqual(
    refused(404, 'NotFound', "The message '1' of the topic does not exist in the chat."),
  );
});

test('a deleted message is not found', () => {
  const chat = aChat({ messages: [aMessage({ deletedAt: '2026-11-21T11:00:00.000Z' })] });
  expect(decide({}, chat)).toMatchObject({ status: 404, code: 'NotFound' });
});

test('a text topic opens its link into Teams', () => {
  const webUrl = 'https://teams.microsoft.com/l/message/19:x@thread.v2/1';
  expect(decide({ topic: { source: 'text', value: 'Deployments', webUrl } })).toMatchObject({
    notification: { topic: { kind: 'text', text: 'Deployments', webUrl } },
  });
  expect(decide({ topic: { source: 'text', value: 'Deployments', webUrl: `${teamsRoot}/l/chat/1` } })).toMatchObject({
    kind: 'delivery',
  });
});

test.each([
  undefined,
  '',
  'https://contoso.sharepoint.com/l/x',
  'https://localhost/l/x',
  'https://teams.microsoft.com/x',
])('a text topic with the link %j is refused', (webUrl) => {
  expect(decide({ topic: { source: 'text', value: 'Deployments', webUrl } })).toEqual(badWebUrl);
});

test('a recipient may be named by user principal name', () => {
  const recipient = {
    '@odata.type': 'microsoft.graph.aadUserNotificationRecipient',
    userId: 'Bob.Okafor@contoso.example',
  };
  expect(decide({ recipient })).toMatchObject({ recipients: [bob.objectId] });
});

test('a recipient the tenant does not know is not found', () => {
  const recipient = { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: 'nobody' };
  expect(decide({ recipient })).toEqual(refused(404, 'NotFound', "The user 'nobody' was not found."));
});

test('a recipient outside the chat is refused', () => {
  expect(decide({}, aChat({ memberIds: [ada.objectId] }))).toEqual(
    refused(403, 'Forbidden', `The user '${bob.objectId}' is not a member of the chat.`),
  );
});

test('all members of the chat can be rung at once', () => {
  const recipient = { '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId };
  expect(decide({ recipient })).toMatchObject({ recipients: [ada.objectId, bob.objectId] });
});

test('the members of another chat cannot be rung', () => {
  const recipient = { '@odata.type': 'microsoft.graph.chatMembersNotificationRecipient', chatId: '19:y@thread.v2' };
  expect(decide({ recipient })).toEqual(
    refused(400, 'BadRequest', "The recipient's chatId '19:y@thread.v2' must be the chat of the request."),
  );
});

test("a team's members cannot be rung about a chat", () => {
  const recipient = { '@odata.type': 'microsoft.graph.teamMembersNotificationRecipient', teamId: 't' };
  expect(decide({ recipient })).toMatchObject({ status: 400 });
});

test('an icon that is allowed for the type is shown', () => {
  expect(decide({ iconId: 'stamp' })).toMatchObject({ notification: { iconId: 'stamp' } });
});

test('an icon that is declared but not allowed for the type is refused', () => {
  expect(decide({ iconId: 'star' })).toEqual(
    refused(
      400,
      'BadRequest',
      "The icon 'star' is not allowed for the activity type 'approvalRequired' in the manifest of the Teams app.",
    ),
  );
});

test('an icon is refused where the manifest lists none for the type', () => {
  const templateParameters = [{ name: 'taskId', value: '7' }];
  expect(decide({ iconId: 'stamp', activityType: 'taskCreated', templateParameters })).toMatchObject({ status: 400 });
});

test('the preview is cut after 150 characters as a reader counts them', () => {
  expect(decide({ previewText: { content: cat.repeat(151) } })).toMatchObject({
    notification: { preview: cat.repeat(150) },
  });
});

test("every example of Microsoft's page that fits the installed package is taken", () => {
  const shape = z.object({ requests: z.array(z.object({ body: z.looseObject({ activityType: z.string() }) })) });
  const text = readFileSync('test/fixtures/graph-doc-examples.chat-sendActivityNotification.json', 'utf8')
    .replaceAll('https://graph.microsoft.com', graphRoot)
    .replaceAll(/\{chatId\}|19:1c3af46e9e0f4a5293343c8813c47619@thread\.v2/g, chatId)
    .replaceAll('{messageId}', '1790000000000')
    .replaceAll('569363e2-4e49-4661-87f2-16f245c5d66a', bob.objectId)
    .replaceAll('jacob@contoso.com', bob.userPrincipalName);
  const declared = shape
    .parse(JSON.parse(text))
    .requests.filter(({ body }) => body.activityType !== 'deploymentApprovalRequired');
  expect(declared).toHaveLength(4);
  for (const { body } of declared)
    expect(decideChatNotification(body, facts(aChat()))).toMatchObject({ kind: 'delivery' });
});
