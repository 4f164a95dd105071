// Commands from a message to what their sender is told; the items behind them answer as each test says.
import { expect, test } from '@jest/globals';
import { runCommand } from '../../../src/bot/commands/index.ts';
import type { RefusalReason } from '../../../src/domain/refusal.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import type { Items } from '../../../src/items/items.ts';
import { en } from '../../../src/locales/en.ts';
import { ada, approval, bob, now, task } from '../../domain/factories.ts';
import { chatId } from '../activities.ts';
import type { FakeItems } from '../fakeItems.ts';
import { fakeItems } from '../fakeItems.ts';
import { adaSpeaks, conversation, turnContext } from '../turnContext.ts';
import { segments } from './segments.ts';

function say(words: string, items: Items = fakeItems()) {
  return runCommand(segments(words), turnContext(items));
}

/** Lines of the answer, without the escapes that keep them text. */
async function answer(words: string, items: Items = fakeItems()): Promise<readonly string[]> {
  const message = await say(words, items);
  const text = message?.text ?? '';
  return text.replaceAll('\\', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').split('\n\n');
}

function opening(): FakeItems {
  return fakeItems({ open: () => Promise.resolve({ kind: 'opened', item: approval() }) });
}

function acting(item = approval()): FakeItems {
  return fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item }) });
}

function refusing(reason: RefusalReason): FakeItems {
  const refusal = refuse(reason);
  return fakeItems({
    open: () => Promise.resolve(refusal),
    show: () => Promise.resolve(refusal),
    history: () => Promise.resolve(refusal),
    act: () => Promise.resolve({ kind: 'refused', refusal }),
    away: () => Promise.resolve(refusal),
    back: () => Promise.resolve(refusal),
  });
}

const numbered = { ...adaSpeaks, key: { by: 'number', conversationId: chatId, number: 42 } };

test('request asks for an approval, and the card that follows is the answer', async () => {
  const items = opening();

  expect(await say('Request Deploy 1.4 from {Bob} {Carla} all note soon', items)).toBeUndefined();
  expect(items.calls).toEqual([
    {
      method: 'open',
      given: {
        ...adaSpeaks,
        request: {
          kind: 'approval',
          title: 'Deploy 1.4',
          note: 'soon',
          stages: [
            {
              people: [
                { id: '29:bob', name: 'Bob' },
                { id: '29:carla', name: 'Carla' },
              ],
              rule: { kind: 'all' },
            },
          ],
        },
      },
    },
  ]);
});

test('task assigns a task', async () => {
  const items = opening();

  expect(await say('task Write the notes for {Carla}', items)).toBeUndefined();
  expect(items.calls).toMatchObject([
    { method: 'open', given: { request: { kind: 'task', title: 'Write the notes', people: [{ name: 'Carla' }] } } },
  ]);
});

test('a request that waits for the member list is answered later', async () => {
  const items = fakeItems({ open: () => Promise.resolve({ kind: 'waiting', itemId: 'an-item' }) });

  expect(await say('request Deploy from {Dana}', items)).toBeUndefined();
});

test.each(['request', 'task'] as const)('%s alone gets a card that opens the form', async (form) => {
  const message = await say(form);

  expect(message?.card?.actions).toMatchObject([{ data: { msteams: { type: 'task/fetch' }, form } }]);
});

test.each([
  ['approve 42', { kind: 'respond', answer: 'approve' }],
  ['approve 42 Looks good', { kind: 'respond', answer: 'approve', comment: 'Looks good' }],
  ['reject 42 Too risky', { kind: 'respond', answer: 'reject', comment: 'Too risky' }],
  ['done 42', { kind: 'complete' }],
  ['cancel #42', { kind: 'cancel' }],
  ['cancel 42 Not now, "later"', { kind: 'cancel', reason: 'Not now, "later"' }],
  ['reopen 42', { kind: 'reopen' }],
  ['remind 42', { kind: 'remind' }],
  ['comment 42 Who tested this?', { kind: 'comment', text: 'Who tested this?' }],
  ['reassign 42 to {Carla}', { kind: 'reassign', to: { id: '29:carla', name: 'Carla' } }],
])('%s does the same as the button', async (words, wish) => {
  const items = acting();
  await say(words, items);

  expect(items.calls).toEqual([{ method: 'act', given: { ...numbered, wish } }]);
});

test('what was done is confirmed to whoever typed it, with the title as text', async () => {
  expect(await say('cancel 42', acting(approval({ title: 'Deploy *1.4*' })))).toEqual({
    text: 'Canceled #42: Deploy \\*1.4\\*',
  });
});

test.each([
  [
    'request Deploy from {Bob} {Carla} 3 of',
    { reason: 'ruleNeedsMorePeople', needed: 3, people: 2 },
    '3 approvals cannot come from 2 people: name more people, or ask for fewer approvals.',
  ],
  ['show 99', { reason: 'noSuchItem', number: 99 }, 'There is no #99 in this chat: type "list" to see what is open.'],
  [
    'history 99',
    { reason: 'noSuchItem', number: 99 },
    'There is no #99 in this chat: type "list" to see what is open.',
  ],
  [
    'approve 42',
    { reason: 'alreadyClosed', item: approval({ state: 'approved', closing: { by: bob, at: now } }) },
    'This is already closed: Approved by Bob Okafor (10:02 AM).',
  ],
  ['away until tomorrow -> {Ada}', { reason: 'delegateIsSelf' }, en.refusals.delegateIsSelf],
  ['back', { reason: 'notAway' }, en.refusals.notAway],
] as const)('refused: "%s"', async (words, reason, sentence) => {
  const [first] = await answer(words, refusing(reason));

  expect(first).toBe(sentence);
});

test('a mistake in how a command is written comes with its right form', async () => {
  expect(await answer('show')).toEqual([en.mistakes.numberMissing, `Type: ${en.help.commands.show.form}`]);
});

test('an unknown command comes back as text', async () => {
  const message = await say('**bold** <at>Bob</at>');

  expect(message?.text).toContain('"\\*\\*bold\\*\\*"');
});

test('show needs no words beside its card for who has not asked', async () => {
  const items = fakeItems({ show: () => Promise.resolve({ kind: 'found', item: approval() }) });

  expect(await say('show #42', items)).toBeUndefined();
  expect(items.calls).toEqual([
    { method: 'show', given: numbered },
    { method: 'ledger', given: { item: approval(), reader: ada } },
  ]);
});

test('show tells who has asked whom the notifications have reached', async () => {
  const told = { recipient: { kind: 'person', name: 'Bob Okafor' }, attempts: 1 } as const;
  const items = fakeItems({
    show: () => Promise.resolve({ kind: 'found', item: approval() }),
    ledger: () => Promise.resolve([{ ...told, progress: { kind: 'accepted', at: now, isPlain: false } }]),
  });

  const message = await say('show #42', items);

  expect(JSON.stringify(message?.card)).toContain('Bob Okafor: notified 10:02 AM');
  expect(message?.brief).toBe('Notifications of #42: 1 delivered');
});

test('history is a card of who did what', async () => {
  const events = [{ kind: 'requested', actor: ada, at: now }] as const;
  const items = fakeItems({ history: () => Promise.resolve({ kind: 'found', item: approval(), events, earlier: 7 }) });
  const message = await say('history 42', items);

  expect(items.calls).toEqual([{ method: 'history', given: numbered }]);
  expect(JSON.stringify(message?.card)).toContain('Ada Berg asked for approval');
  expect(JSON.stringify(message?.card)).toContain('7 earlier entries');
});

test.each([
  ['list', 'open'],
  ['list mine', 'mine'],
  ['LIST Sent', 'sent'],
  ['list overdue', 'overdue'],
  ['list closed', 'closed'],
])('%s shows the first page of what is %s, with a way to each card', async (words, filter) => {
  const listed = [{ item: approval(), messageId: '1763715600000' }, { item: task() }];
  const items = fakeItems({ list: () => Promise.resolve({ items: listed, total: 2, page: 0 }) });
  const message = await say(words, items);

  expect(items.calls).toMatchObject([{ method: 'list', given: { filter, page: 0, pageSize: 10 } }]);
  expect(JSON.stringify(message?.card)).toContain(
    `https://teams.microsoft.com/l/message/${approval().conversationId}/1763715600000`,
  );
});

test('what waits for the member list is answered later', async () => {
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'waiting', item: approval() }) });

  expect(await say('reassign 42 to {Bob}', items)).toBeUndefined();
});

test('where nobody else is, no form is offered in which they could be asked', async () => {
  const speaker = { ...adaSpeaks, conversation: { ...conversation, kind: 'personal' } } as const;
  const context = { ...turnContext(fakeItems()), speaker };

  expect(await runCommand(segments('request'), context)).toEqual({ text: en.refusals.nobodyElseInChat });
  expect(await runCommand(segments('task'), context)).toHaveProperty('card');
});

test('going away is confirmed with the time and the stand-in', async () => {
  const until = new Date('2026-11-30T08:00:00Z');
  const delegation = { person: ada, until, to: bob, standIn: bob };
  const items = fakeItems({ away: () => Promise.resolve({ kind: 'away', delegation, openItems: 0 }) });

  expect(await answer('away until 2026-11-30 09:00 -> {Bob}', items)).toContain(
    en.away.withStandIn('10:02 AM', 'Bob Okafor'),
  );
  expect(items.calls).toMatchObject([{ given: { until, to: { id: '29:bob' } } }]);
});

test('coming back is welcomed', async () => {
  const items = fakeItems({ back: () => Promise.resolve({ kind: 'back' }) });

  expect(await say('back', items)).toEqual({ text: en.reply.back });
});

test('check says what is right and what is not', async () => {
  const items = fakeItems({
    check: () =>
      Promise.resolve({
        installed: true,
        rosterReadAt: now,
        members: 3,
        withoutAccount: ['Guest'],
        outdatedPackage: false,
        failures: [],
      }),
  });

  expect((await answer('check', items)).join('\n')).toContain('Guest');
});

test('help tells of every command, help on one tells of that one', async () => {
  const all = await say('help');
  const one = await say('help Request');

  for (const name of Object.keys(en.help.commands)) expect(all?.text).toContain(name);
  expect(one?.text).toContain(en.help.commands.request.examples[0]);
});

test('whoever asks for the same twice is told which it was', async () => {
  const items = fakeItems({
    open: () =>
      Promise.resolve({ kind: 'repeated', itemId: 'an-item', number: 42, secondsAgo: 20, redelivered: false }),
  });

  expect(await say('request Deploy from {Bob}', items)).toEqual({ text: en.reply.repeated('#42', 20) });
});

test.each(['request Deploy from {Bob}', 'approve 42', 'away until 2026-11-30 09:00', 'back'])(
  '%s says nothing more when Teams has delivered it again',
  async (words) => {
    const items = fakeItems({
      open: () =>
        Promise.resolve({ kind: 'repeated', itemId: 'an-item', number: 42, secondsAgo: 20, redelivered: true }),
      act: () => Promise.resolve({ kind: 'repeated', item: approval() }),
      away: () => Promise.resolve({ kind: 'repeated' }),
      back: () => Promise.resolve({ kind: 'repeated' }),
    });

    expect(await say(words, items)).toBeUndefined();
  },
);
