// What Microsoft's side repeats of what it was sent does not get into the log.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { createCardMessenger } from '../../src/teams/cardMessenger.ts';
import { createRosterReader } from '../../src/teams/rosterReader.ts';
import { createFakeConnectors, createFakeFeed } from './edge.ts';
import { startFakeMicrosoft } from './fakeMicrosoft.ts';
import type { FakeMicrosoft } from './fakeMicrosoft.ts';

let microsoft: FakeMicrosoft;

beforeAll(async () => {
  microsoft = await startFakeMicrosoft();
});
afterAll(() => microsoft.stop());

const conversationId = 'a:1-bob';
const secrets = ['Deploy', 'Giraffe', 'Okafor', 'bob@contoso', conversationId, '29:bob'];
const words = `"Deploy 1.4", note Giraffe, is not for Bob Okafor <bob@contoso.example> (29:bob) in ${conversationId}`;
const echo = { error: { code: words, message: words, innerError: { message: words } } };

/** Calls each side once, and gives what the log has of their failures. */
async function logOfFailures(): Promise<string> {
  const connectors = await createFakeConnectors(microsoft);
  const messenger = createCardMessenger({ connectors });
  const feed = await createFakeFeed(microsoft);
  const address = { serviceUrl: `${microsoft.url}/teams/`, conversationId };
  const message = { text: words };
  const results = await Promise.allSettled([
    messenger.post(address, message),
    messenger.postPrivately(address, '29:bob', message),
    messenger.update(address, '17', message),
    createRosterReader({ connectors }).readMembers(address),
    feed.send({
      chatId: conversationId,
      topic: { kind: 'message', messageId: '17' },
      activity: { type: 'systemDefault', parameters: { systemDefaultText: words } },
      previewText: words,
      recipient: { kind: 'person', userId: 'bob@contoso.example' },
    }),
  ]);
  const lines: string[] = [];
  const log = createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } });
  for (const result of results)
    if (result.status === 'rejected') log.error({ err: result.reason as unknown }, 'failed');
  expect(lines).toHaveLength(results.length);
  return lines.join('');
}

function answerAll(answer: Parameters<FakeMicrosoft['answer']>[1]): void {
  microsoft.answer('/teams/v3/conversations/', answer);
  microsoft.answer('/v1.0/chats/', answer);
}

test('an error body that repeats title, note and names is not in the log; its request id is', async () => {
  answerAll({ status: 400, body: echo, headers: { 'x-ms-request-id': '5d0f-11' } });

  const logged = await logOfFailures();

  for (const secret of secrets) expect(logged).not.toContain(secret);
  expect(logged.match(/"requestId":"5d0f-11"/g)).toHaveLength(5);
});

test('an error page that repeats them is not in the log', async () => {
  answerAll({ status: 502, body: `<html>${words}</html>` });

  const logged = await logOfFailures();

  for (const secret of secrets) expect(logged).not.toContain(secret);
});

test('an answer of success that is not what was agreed is not in the log', async () => {
  answerAll({ status: 200, headers: { 'content-type': 'application/json' }, body: words });
  const messenger = createCardMessenger({ connectors: await createFakeConnectors(microsoft) });
  const failure: unknown = await messenger
    .post({ serviceUrl: `${microsoft.url}/teams/`, conversationId }, { text: words })
    .catch((error: unknown) => error);
  const lines: string[] = [];
  createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } }).error(
    { err: failure },
    'failed',
  );

  expect(failure).toBeInstanceOf(Error);
  for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
});
