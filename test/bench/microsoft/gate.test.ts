// How the benchmark's Microsoft side judges calls, and what its ledger keeps of them.
import { expect, test } from '@jest/globals';
import type { ArrivedCall } from '../../../bench/microsoft/gate.ts';
import { createGate } from '../../../bench/microsoft/gate.ts';
import type { Rules } from '../../../bench/microsoft/rules.ts';

const rules: Rules = { limits: 'microsoft', lostAnswerEvery: 0, answerAfterMs: 0 };

function feed({ at = 0, to = 'bob', chainId = 1, tenantId = 'contoso' } = {}): ArrivedCall {
  const body = JSON.stringify({
    activityType: 'approvalRequired',
    chainId,
    previewText: { content: 'Deploy' },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId: to },
  });
  return { kind: 'feeds', tenantId, chatId: 'chat', body, at };
}

test('the sixth feed notification of a second is answered 429, with the seconds to wait rounded up', () => {
  const gate = createGate(rules);
  for (let chainId = 0; chainId < 5; chainId += 1) gate.judge(feed({ chainId, to: `person ${chainId}` }));

  expect(gate.judge(feed({ at: 400, chainId: 5 }))).toEqual({ outcome: 'throttled', retryAfterSeconds: 1 });
  expect(gate.judge(feed({ at: 400, chainId: 5, tenantId: 'fabrikam' }))).toEqual({ outcome: 'accepted' });
});

test('one person takes ten notifications a minute', () => {
  const gate = createGate(rules);
  for (let chainId = 0; chainId < 10; chainId += 1) gate.judge(feed({ chainId, at: chainId * 1000 }));

  expect(gate.judge(feed({ chainId: 10, at: 20_000 }))).toEqual({ outcome: 'throttled', retryAfterSeconds: 40 });
});

test('every so manieth call that is accepted is not answered, and counts as accepted all the same', () => {
  const gate = createGate({ ...rules, lostAnswerEvery: 2 });

  expect(gate.judge(feed({ chainId: 1 }))).toEqual({ outcome: 'accepted' });
  expect(gate.judge(feed({ chainId: 2 }))).toEqual({ outcome: 'unanswered' });
  expect(gate.progress('feeds')).toEqual({ sayings: 2, lastAt: 0 });
});

test('the same notification once more is no progress', () => {
  const gate = createGate(rules);
  gate.judge(feed({ at: 100 }));
  gate.judge(feed({ at: 900 }));

  expect(gate.progress('feeds')).toEqual({ sayings: 1, lastAt: 100 });
});

test('a card is known by its item, another message by its text', () => {
  const gate = createGate(rules);
  const post = (body: string): ArrivedCall => ({ kind: 'posts', tenantId: 'contoso', chatId: 'chat', body, at: 0 });
  gate.judge(post('{"attachments":[{"data":{"item":"0d9c7f5e-8a35-4a7e-9b1e-2f4f6c1f9a01"}}]}'));
  gate.judge(post('{"text":"Deploy"}'));

  expect(gate.entries.map(({ saying }) => saying)).toEqual([
    'chat | 0d9c7f5e-8a35-4a7e-9b1e-2f4f6c1f9a01',
    'chat | Deploy',
  ]);
});
