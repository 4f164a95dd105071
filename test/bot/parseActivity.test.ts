// What a raw activity means; whatever it looks like, nothing throws.
import { expect, test } from '@jest/globals';
import { parseActivity } from '../../src/bot/parseActivity.ts';
import { activity, botId, chatId, click, itemId, message, tenantId } from './activities.ts';

test('a message is a command, with who speaks, where, in which language and zone', () => {
  const timestamp = '2026-11-21T10:02:00.500Z';
  expect(parseActivity(activity({ text: 'list', timestamp }))).toEqual({
    kind: 'command',
    speaker: {
      conversation: { id: chatId, tenantId, kind: 'groupChat', serviceUrl: 'https://smba.trafficmanager.net/teams/' },
      sender: { entraId: 'entra-ada-berg', teamsId: '29:ada-berg', name: 'Ada Berg' },
      language: 'en-US',
      timeZone: 'Europe/Berlin',
      saying: { fingerprint: expect.any(String), activityId: '1763715600000', saidAt: new Date(timestamp) },
    },
    segments: [{ kind: 'text', text: 'list' }],
  });
});

test('people are found in the text by their mentions', () => {
  expect(parseActivity(message('<at>Countersign</at> request x from <at>Bob Okafor</at>'))).toMatchObject({
    segments: [
      { kind: 'text', text: ' request x from ' },
      { kind: 'mention', person: { id: '29:bob-okafor', name: 'Bob Okafor' } },
    ],
  });
});

test("the activity's own locale and zone serve where the client tells none", () => {
  const fields = { text: 'list', entities: null, locale: 'en-GB', localTimezone: 'Europe/London' };

  expect(parseActivity(activity(fields))).toMatchObject({
    speaker: { language: 'en-GB', timeZone: 'Europe/London' },
  });
});

test.each([
  ['personal', 'personal'],
  ['channel', 'channel'],
  ['groupChat', 'groupChat'],
  [null, 'groupChat'],
])('a conversation of type %s is a %s', (conversationType, kind) => {
  const conversation = { id: chatId, conversationType, tenantId };

  expect(parseActivity(activity({ text: 'list', conversation }))).toMatchObject({
    speaker: { conversation: { kind } },
  });
});

test('the tenant is found in the channel data where the conversation has none', () => {
  expect(parseActivity(activity({ conversation: { id: chatId } }))).toMatchObject({
    speaker: { conversation: { tenantId } },
  });
});

test('ids that Microsoft writes in either case are lower-case', () => {
  const upper = activity({
    from: { id: '29:ada', name: 'Ada Berg', aadObjectId: 'ABCDEF' },
    conversation: { id: chatId, tenantId: tenantId.toUpperCase() },
  });
  const value = { action: { type: 'Action.Execute', verb: 'view', data: { item: itemId.toUpperCase() } } };

  expect(parseActivity(upper)).toMatchObject({
    speaker: { sender: { entraId: 'abcdef' }, conversation: { tenantId } },
  });
  expect(parseActivity(click('view', { value }))).toMatchObject({ itemId });
});

test('a pressed button is a card action on its item and message', () => {
  expect(parseActivity(click('approve'))).toMatchObject({
    kind: 'itemAction',
    speaker: { sender: { entraId: 'entra-ada-berg' } },
    verb: 'approve',
    itemId,
    inputs: {},
    automatic: false,
    messageId: '1763715600000',
  });
});

test('what was filled in comes with the button, and what was left empty does not', () => {
  const data = { item: itemId, comment: 'Checked with QA', reason: '', to: 'entra-carla-ruiz' };
  const value = { action: { type: 'Action.Execute', verb: 'approve', data } };

  expect(parseActivity(click('approve', { value }))).toMatchObject({
    inputs: { comment: 'Checked with QA', reason: undefined, to: 'entra-carla-ruiz' },
  });
});

test('a list is turned to another page', () => {
  const value = { action: { type: 'Action.Execute', verb: 'list', data: { list: 'mine', page: 2 } } };

  expect(parseActivity(click('list', { value }))).toMatchObject({ kind: 'listAction', filter: 'mine', page: 2 });
});

test('a card that refreshes by itself is told from one that a person pressed', () => {
  const action = { type: 'Action.Execute', verb: 'view', data: { item: itemId } };

  expect(parseActivity(click('view', { value: { action, trigger: 'automatic' } }))).toMatchObject({ automatic: true });
  expect(parseActivity(click('view', { value: { action } }))).toMatchObject({ automatic: false });
});

test('a click whose message is not known is a click all the same', () => {
  expect(parseActivity(click('view', { replyToId: null }))).toMatchObject({ messageId: undefined });
});

test.each([
  ['a foreign verb', { action: { type: 'Action.Execute', verb: 'explode', data: { item: itemId } } }],
  ['a foreign action type', { action: { type: 'Action.Submit', verb: 'view', data: { item: itemId } } }],
  ['data that names no item', { action: { type: 'Action.Execute', verb: 'view', data: {} } }],
  ['an item id that is none', { action: { type: 'Action.Execute', verb: 'view', data: { item: "1' or 1=1" } } }],
  [
    'a comment that is no text',
    { action: { type: 'Action.Execute', verb: 'view', data: { item: itemId, comment: {} } } },
  ],
  ['a list that there is not', { action: { type: 'Action.Execute', verb: 'list', data: { list: 'all', page: 0 } } }],
  ['a page before the first', { action: { type: 'Action.Execute', verb: 'list', data: { list: 'mine', page: -1 } } }],
  ['no action', {}],
  ['nothing', null],
  ['a text', 'approve'],
])('a card action with %s is a bad request', (_, value) => {
  expect(parseActivity(click('view', { value }))).toMatchObject({ kind: 'unusableInvoke', code: 'BadRequest' });
});

test('an invoke of another kind is not supported', () => {
  expect(parseActivity(click('view', { name: 'fileConsent/invoke' }))).toMatchObject({
    kind: 'unusableInvoke',
    code: 'NotSupported',
    reason: 'invokes named fileConsent/invoke are not used',
  });
  expect(parseActivity(click('view', { name: 'toString' }))).toMatchObject({ code: 'NotSupported' });
});

test('a sender without an Entra object id cannot be told from others', () => {
  const from = { id: '29:guest', name: 'Guest' };

  expect(parseActivity(activity({ text: 'list', from }))).toMatchObject({ kind: 'unsupported' });
  expect(parseActivity(activity({ text: 'list', from: null }))).toMatchObject({ kind: 'unsupported' });
  expect(parseActivity(click('view', { from }))).toMatchObject({ kind: 'unusableInvoke', code: 'BadRequest' });
});

test.each([
  ['the app', [{ id: botId }]],
  ['a person', [{ id: '29:dana-ito', aadObjectId: 'entra-dana-ito' }]],
])('when %s comes into a chat, the chat has changed', (_, membersAdded) => {
  expect(parseActivity(activity({ type: 'conversationUpdate', membersAdded }))).toMatchObject({
    kind: 'chatChanged',
    conversation: { id: chatId, tenantId },
  });
});

test('when people leave, it is known who', () => {
  const membersRemoved = [{ id: '29:carla-ruiz' }, { id: '29:dana-ito' }];

  expect(parseActivity(activity({ type: 'conversationUpdate', membersRemoved }))).toMatchObject({
    kind: 'membersLeft',
    teamsIds: ['29:carla-ruiz', '29:dana-ito'],
  });
});

test('when the bot itself leaves, the app is gone', () => {
  const membersRemoved = [{ id: '29:carla-ruiz' }, { id: botId }];

  expect(parseActivity(activity({ type: 'conversationUpdate', membersRemoved }))).toMatchObject({ kind: 'appRemoved' });
});

test('a chat that only changed its name is none of our business', () => {
  const fields = { type: 'conversationUpdate', topicName: 'Release crew', channelData: { eventType: 'topicUpdated' } };

  expect(parseActivity(activity(fields))).toMatchObject({ kind: 'unsupported' });
});

test.each([
  ['add', 'appInstalled'],
  ['add-upgrade', 'appInstalled'],
  ['remove', 'appRemoved'],
])('an installation update %s means %s', (action, kind) => {
  expect(parseActivity(activity({ type: 'installationUpdate', action }))).toMatchObject({
    kind,
    conversation: { id: chatId },
  });
});

test('an app that is taken away to be upgraded is not gone', () => {
  expect(parseActivity(activity({ type: 'installationUpdate', action: 'remove-upgrade' }))).toMatchObject({
    kind: 'unsupported',
  });
});

test.each(['messageReaction', 'messageUpdate', 'typing', 'event', 'endOfConversation'])(
  'activities of type %s are not used',
  (type) => {
    expect(parseActivity(activity({ type }))).toEqual({
      kind: 'unsupported',
      reason: `activities of type ${type} are not used`,
    });
  },
);

test.each([
  ['nothing', undefined, 'shape'],
  ['null', null, 'shape'],
  ['a text', 'hello', 'shape'],
  ['a list', [], 'shape'],
  ['an empty object', {}, 'type'],
  ['no conversation', activity({ conversation: undefined }), 'conversation'],
  ['a conversation without an id', activity({ conversation: { id: '' } }), 'conversation.id'],
  ['no service address', activity({ serviceUrl: 42 }), 'serviceUrl'],
  ['no recipient', activity({ recipient: null }), 'recipient'],
  ['a text that is none', activity({ text: { html: 'list' } }), 'text'],
  ['members that are none', activity({ membersAdded: 'Dana' }), 'membersAdded'],
])('%s is malformed, and it is said where', (_, raw, where) => {
  expect(parseActivity(raw)).toEqual({ kind: 'malformed', reason: `the activity has no usable ${where}` });
});

test.each([[[{}]], [[null]], [['mention']], [[{ type: 'mention' }]], [[{ type: 'mention', mentioned: { id: 1 } }]]])(
  'a message is read in spite of entities that nobody understands: %j',
  (entities) => {
    expect(parseActivity(activity({ text: 'list', entities }))).toMatchObject({ kind: 'command' });
  },
);

test('a message without a text is a command without words', () => {
  expect(parseActivity(activity({ text: null }))).toMatchObject({ kind: 'command', segments: [] });
});
