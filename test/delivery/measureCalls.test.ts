// Every call to Microsoft is counted and timed under the name of its API, by what came of it; a refused token raises an alarm.
import { expect, test } from '@jest/globals';
import { createLog } from '../../src/log.ts';
import { measureCalls } from '../../src/delivery/measureCalls.ts';
import { TeamsError } from '../../src/teams/teamsError.ts';
import type { Metrics } from '../../src/telemetry/metrics.ts';
import { noMetrics } from '../../src/telemetry/metrics.ts';
import type { Trace } from '../../src/telemetry/trace.ts';

const conversation = { serviceUrl: 'https://connector.example/', conversationId: '19:crew@thread.v2' };

/** The sides as they are measured, each answering as it is told to, and what was counted of them. */
function createMeasured(answer: () => Promise<void>) {
  const lines: string[] = [];
  const counted: Parameters<Metrics['call']>[0][] = [];
  const spans: { readonly name: string; readonly found: unknown[] }[] = [];
  const trace: Trace = {
    span(start, deed) {
      const found: unknown[] = [];
      spans.push({ name: start.name, found });
      return deed((attributes) => found.push(attributes));
    },
  };
  const sides = measureCalls(
    {
      activityFeed: { send: answer },
      cardMessenger: {
        post: () => answer().then(() => ({ messageId: 'posted' })),
        postPrivately: answer,
        update: answer,
      },
      rosterReader: { readMembers: () => answer().then(() => []) },
    },
    {
      metrics: { ...noMetrics, call: (call) => counted.push(call) },
      trace,
      log: createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } }),
    },
  );
  return { ...sides, counted, spans, lines };
}

const fail = (details: ConstructorParameters<typeof TeamsError>[1]) => () =>
  Promise.reject(new TeamsError('Posting was refused', details));

test('a call that is accepted is counted with its time, and its answer comes back', async () => {
  const { cardMessenger, counted, spans } = createMeasured(() => Promise.resolve());

  expect(await cardMessenger.post(conversation, { text: 'Hello' })).toEqual({ messageId: 'posted' });
  expect(counted).toEqual([
    {
      service: 'connector',
      operation: 'sendToConversation',
      outcome: 'accepted',
      reason: '',
      seconds: expect.any(Number),
    },
  ]);
  expect(spans).toEqual([{ name: 'connector sendToConversation', found: [{ 'countersign.outcome': 'accepted' }] }]);
});

test('every call to Microsoft is measured under the name of its API', async () => {
  const { activityFeed, cardMessenger, rosterReader, counted } = createMeasured(() => Promise.resolve());
  await activityFeed.send({
    chatId: conversation.conversationId,
    topic: { kind: 'chat' },
    activity: { type: 'systemDefault', parameters: { systemDefaultText: 'Hello' } },
    previewText: 'Hello',
    recipient: { kind: 'chatMembers' },
  });
  await cardMessenger.postPrivately(conversation, '29:bob', { text: 'Hello' });
  await cardMessenger.update(conversation, 'card', { text: 'Hello' });
  await rosterReader.readMembers(conversation);

  expect(counted.map(({ service, operation }) => `${service} ${operation}`)).toEqual([
    'graph sendActivityNotification',
    'connector sendTargeted',
    'connector updateActivity',
    'connector getConversationPagedMembers',
  ]);
});

test.each([
  [{ status: 429, code: 'TooManyRequests' }, 'throttled', '429 TooManyRequests'],
  [{ status: 503 }, 'failed', '503'],
  [{}, 'failed', 'noAnswer'],
  [{ status: 403, code: 'Forbidden' }, 'refused', '403 Forbidden'],
  [{ status: 400, code: 'BadRequest' }, 'dead', '400 BadRequest'],
])('an error of %j is %s, and thrown on', async (details, outcome, reason) => {
  const { cardMessenger, counted } = createMeasured(fail(details));

  await expect(cardMessenger.update(conversation, 'card', {})).rejects.toThrow('Posting was refused');
  expect(counted).toMatchObject([{ outcome, reason }]);
});

test('an error that is not of Teams is a failed call', async () => {
  const { cardMessenger, counted } = createMeasured(() => Promise.reject(new Error('a bug')));

  await expect(cardMessenger.update(conversation, 'card', {})).rejects.toThrow('a bug');
  expect(counted).toMatchObject([{ outcome: 'failed', reason: 'error' }]);
});

test('a token that the Bot Connector refuses raises one alarm, whatever was asked, that names the remedy', async () => {
  const { cardMessenger, rosterReader, lines } = createMeasured(fail({ status: 401 }));
  const message = { text: 'Hello' };
  await Promise.allSettled([
    cardMessenger.post(conversation, message),
    cardMessenger.postPrivately(conversation, '29:bob', message),
    cardMessenger.update(conversation, 'card', message),
    rosterReader.readMembers(conversation),
  ]);

  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { level: 'error', service: 'connector', msg: 'Microsoft refuses the token: check the credential' },
  ]);
});

test('what else is refused raises no alarm', async () => {
  const { cardMessenger, lines } = createMeasured(fail({ status: 403 }));
  await Promise.allSettled([cardMessenger.post(conversation, { text: 'Hello' })]);

  expect(lines).toEqual([]);
});
