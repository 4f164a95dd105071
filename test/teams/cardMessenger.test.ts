// Messages over the Bot Connector: what goes out, and what failures become.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createCardMessenger } from '../../src/teams/cardMessenger.ts';
import { createFakeConnectors } from './edge.ts';
import { startFakeMicrosoft } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

let microsoft: FakeMicrosoft;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
});
afterAll(() => microsoft.stop());

/** A conversation of its own for each test keeps their exchanges apart. */
let conversations = 0;
function createConversation() {
  const conversationId = `19:${++conversations}@thread.v2`;
  const path = `/teams/v3/conversations/${conversationId}/activities`;
  const asked = () => microsoft.exchanges.filter((exchange) => exchange.path.startsWith(path));
  return { address: { serviceUrl: `${microsoft.url}/teams/`, conversationId }, path, asked };
}

async function createMessenger(timeoutMs?: number) {
  return createCardMessenger({ connectors: await createFakeConnectors(microsoft), ...(timeoutMs && { timeoutMs }) });
}

test('a card is posted as an attachment with the token of the bot and its message id comes back', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(path, { status: 201, body: { id: '1770000000001' } });
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Deploy 1.4' }] };

  const posted = await (await createMessenger()).post(address, { card, summary: 'Approval' });

  expect(posted).toEqual({ messageId: '1770000000001' });
  expect(asked()).toHaveLength(1);
  expect(asked()[0]?.method).toBe('POST');
  expect(asked()[0]?.headers.authorization).toBe('Bearer token-of-the-bot');
  expect(asked()[0]?.body).toEqual({
    type: 'message',
    summary: 'Approval',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  });
});

test('a text can answer a message', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(path, { status: 200, body: { id: '1770000000002' } });

  await (await createMessenger()).post(address, { text: 'Done', replyToId: '1769' });

  expect(asked()[0]?.body).toEqual({ type: 'message', text: 'Done', replyToId: '1769' });
});

test('a private message names its one reader, and asks that nobody else sees it', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(path, { status: 201, body: { id: '1770000000003' } });

  await (await createMessenger()).postPrivately(address, '29:bob', { text: 'Not yours to cancel' });

  expect(asked().map(({ method, query }) => `${method} ${query}`)).toEqual(['POST ?isTargetedActivity=true']);
  expect(asked()[0]?.body).toMatchObject({ type: 'message', text: 'Not yours to cancel', recipient: { id: '29:bob' } });
  expect(Object.keys(asked()[0]?.headers ?? {}).filter((name) => name.startsWith('x-countersign'))).toEqual([]);
});

test('a message for all asks for no privacy and names no reader', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(path, { status: 201, body: { id: '1770000000004' } });

  await (await createMessenger()).post(address, { text: 'Hello' });

  expect(asked()[0]?.query).toBe('');
  expect(asked()[0]?.body).not.toHaveProperty('recipient');
});

test('a private message is sent even where the answer tells no id', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(path, { status: 202 });

  await (await createMessenger()).postPrivately(address, '29:bob', { text: 'Hello' });

  expect(asked()).toHaveLength(1);
});

test('a private message that is refused is an error with its status', async () => {
  const { address, path } = createConversation();
  microsoft.answer(path, { status: 400, body: { error: { code: 'BadArgument', message: 'No' } } });

  const posting = (await createMessenger()).postPrivately(address, '29:bob', { text: 'Hello' });

  await expect(posting).rejects.toMatchObject({ status: 400, code: 'BadArgument' });
});

test('a message is updated by its id', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(`${path}/`, { status: 200, body: { id: '17' } }, { status: 200 });
  const messenger = await createMessenger();

  await messenger.update(address, '17', { text: 'New' });

  expect(asked().map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([`PUT ${path}/17`]);
  expect(asked()[0]?.body).toMatchObject({ id: '17', text: 'New' });
});

test.each([429, 500, 502, 503, 504])('an answer %i is an error after one attempt', async (status) => {
  const { address, path, asked } = createConversation();
  const body = { error: { code: 'ServiceError', message: 'Not now' } };
  microsoft.answer(path, { status, headers: { 'retry-after': '7' }, body });

  const posting = (await createMessenger()).post(address, { text: 'Hello' });

  await expect(posting).rejects.toMatchObject({
    name: 'TeamsError',
    status,
    code: 'ServiceError',
    retryAfterSeconds: 7,
  });
  expect(asked()).toHaveLength(1);
});

test('a refusal keeps the code of Microsoft, and says in our words what was refused', async () => {
  const { address, path } = createConversation();
  const error = { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' };
  microsoft.answer(path, { status: 403, body: { error } });

  const posting = (await createMessenger()).post(address, { text: 'Hello' });

  await expect(posting).rejects.toMatchObject({
    status: 403,
    code: 'BotNotInConversationRoster',
    retryAfterSeconds: undefined,
    message: 'POST conversations/activities was answered 403 BotNotInConversationRoster',
  });
});

test('an error page that is not JSON is an error with its status alone', async () => {
  const { address, path } = createConversation();
  microsoft.answer(path, { status: 502, body: '<html>Bad gateway</html>' });

  const posting = (await createMessenger()).post(address, { text: 'Hello' });

  await expect(posting).rejects.toMatchObject({ status: 502, code: undefined });
});

test('a reset is an error without status after one attempt', async () => {
  const { address, path, asked } = createConversation();
  microsoft.answer(path, 'reset');

  await expect((await createMessenger()).post(address, { text: 'Hello' })).rejects.toMatchObject({
    name: 'TeamsError',
    status: undefined,
  });
  expect(asked()).toHaveLength(1);
});

test('an answer that does not come in time is an error without status', async () => {
  const { address, path } = createConversation();
  microsoft.answer(path, 'hold');

  await expect((await createMessenger(50)).post(address, { text: 'Hello' })).rejects.toMatchObject({
    name: 'TeamsError',
    status: undefined,
  });
});
