// Commands from a message to what the chat is told; the items behind them answer as each test says.
import { expect, test } from '@jest/globals';
import { commandNames, runCommand } from '../../../src/bot/commands/index.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import type { RefusalReason } from '../../../src/domain/refusal.ts';
import type { Items } from '../../../src/items/items.ts';
import { en } from '../../../src/locales/en.ts';
import { ada, approval, bob, now, task } from '../../domain/factories.ts';
import { chatId, tenantId } from '../activities.ts';
import type { FakeItems } from '../fakeItems.ts';
import { fakeItems } from '../fakeItems.ts';
import { segments } from './segments.ts';

const speaker = {
  conversation: { id: chatId, tenantId, kind: 'groupChat', serviceUrl: 'https://smba.trafficmanager.net/teams/' },
  sender: ada,
  language: 'en-US',
  timeZone: 'Europe/Berlin',
} as const;

function say(words: string, items: Items = fakeItems()) {
  return runCommand(segments(words), {
    items,
    speaker,
    sentences: en,
    when: () => '10:02 AM',
    messageUrl: (messageId) => `https://teams.microsoft.com/l/message/chat/${messageId}`,
  });
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

function refusing(reason: RefusalReason): FakeItems {
  return fakeItems({
    open: () => Promise.resolve(refuse(reason)),
    show: () => Promise.resolve(refuse(reason)),
    act: () => Promise.resolve({ kind: 'refused', refusal: refuse(reason) }),
  });
}

const requestForm = 'Type: request <title> from @A @B [any|all|2 of] [note <text>]';
const taskForm = 'Type: task <title> [for @A @B] [note <text>]';
const cancelForm = 'Type: cancel 42 [reason]';

test('request asks for an approval, and the card that follows is the answer', async () => {
  const items = opening();

  expect(await say('Request Deploy 1.4 from {Bob} {Carla} all note soon', items)).toBeUndefined();
  expect(items.calls).toEqual([
    {
      method: 'open',
      given: {
        ...speaker,
        request: {
          kind: 'approval',
          title: 'Deploy 1.4',
          note: 'soon',
          mentions: [
            { teamsId: '29:bob', name: 'Bob' },
            { teamsId: '29:carla', name: 'Carla' },
          ],
          rule: { kind: 'all' },
        },
      },
    },
  ]);
});

test('without a rule the first answer decides', async () => {
  const items = opening();
  await say('request Deploy 1.4 from {Bob}', items);

  expect(items.calls).toMatchObject([{ given: { request: { rule: { kind: 'any' } } } }]);
});

test('task assigns a task', async () => {
  const items = opening();

  expect(await say('task Write the notes for {Carla}', items)).toBeUndefined();
  expect(items.calls).toMatchObject([
    { method: 'open', given: { request: { kind: 'task', title: 'Write the notes', mentions: [{ name: 'Carla' }] } } },
  ]);
});

test('a request that waits for the member list is answered later', async () => {
  const items = fakeItems({ open: () => Promise.resolve({ kind: 'waiting' }) });

  expect(await say('request Deploy from {Dana}', items)).toBeUndefined();
});

test.each([
  [
    '3 of two people',
    'request Deploy from {Bob} {Carla} 3 of',
    { reason: 'ruleNeedsMorePeople', needed: 3, people: 2 },
    ['3 approvals cannot come from 2 people. Name more people, or ask for fewer approvals.', requestForm],
  ],
  [
    'oneself as only approver',
    'request Deploy from {Ada}',
    { reason: 'ownerIsOnlyApprover' },
    ['You cannot approve your own request. Ask somebody else.', requestForm],
  ],
  [
    'a title that is too long',
    'task Deploy',
    { reason: 'titleTooLong', limit: 200 },
    ['The title is longer than 200 characters. Move the details to a note.', taskForm],
  ],
  [
    'a mention of someone not in the chat',
    'request Deploy from {Dana}',
    { reason: 'notInChat', names: ['Dana'] },
    ['Dana is not in this chat. Add them to the chat, then ask again.'],
  ],
  [
    'nobody else in the chat',
    'request Deploy',
    { reason: 'nobodyElseInChat' },
    ['There is nobody else in this chat to ask. Ask in a group chat that I am in.'],
  ],
  [
    'an item number that does not exist, to show',
    'show 99',
    { reason: 'noSuchItem', number: 99 },
    ['There is no #99 in this chat. Type "list" to see what is open.'],
  ],
  [
    'an item number that does not exist, to cancel',
    'cancel 99',
    { reason: 'noSuchItem', number: 99 },
    ['There is no #99 in this chat. Type "list" to see what is open.'],
  ],
  [
    'an item of somebody else',
    'cancel 42',
    { reason: 'onlyOwnerCancels', item: approval({ owner: bob }) },
    ['Only Bob Okafor can cancel this.'],
  ],
  [
    'an item that is closed',
    'cancel 42',
    { reason: 'alreadyClosed', item: approval({ state: 'approved', closing: { by: bob, at: now } }) },
    ['This is already closed: Approved by Bob Okafor (10:02 AM).'],
  ],
] as const)('refused: %s', async (_, words, reason, lines) => {
  expect(await answer(words, refusing(reason))).toEqual(lines);
});

test.each([
  [
    '',
    ['What would you like to do? For example, type "request", "task", or "list".', 'Type "help" to see what I can do.'],
  ],
  ['request', ['The title is missing.', requestForm]],
  ['task', ['The title is missing.', taskForm]],
  [
    'request Deploy from Bob',
    ['After "from", type @ and pick people. If "from" is part of the title, put the title in quotes.', requestForm],
  ],
  ['cancel', ['Which item? Its number is missing.', cancelForm]],
  ['cancel it', ['"it" is not the number of an item.', cancelForm]],
  ['cancel {Bob}', ['"Bob" is not the number of an item.', cancelForm]],
  ['show', ['Which item? Its number is missing.', 'Type: show 42']],
  ['show 42 again', [`I don't understand "again".`, 'Type: show 42']],
  ['list mine', [`I don't understand "mine".`, 'Type: list']],
  ['request "Deploy', ['A quotation mark is missing: one was opened and not closed.', requestForm]],
])('wrong: "%s"', async (words, lines) => {
  expect(await answer(words)).toEqual(lines);
});

test.each([
  ['reqest Deploy', 'request', requestForm],
  ['RQUEST Deploy', 'request', requestForm],
  ['taks Deploy', 'task', taskForm],
  ['lsit', 'list', 'Type: list'],
  ['shwo 42', 'show', 'Type: show 42'],
  ['cancle 42', 'cancel', cancelForm],
  ['halp', 'help', 'Type: help [command]'],
])('an unknown command is guessed where it is near to one: %s', async (words, meant, form) => {
  const [word] = words.split(' ');

  expect(await answer(words)).toEqual([`I don't know the command "${word}". Did you mean "${meant}"?`, form]);
});

test.each(['approve 42', 'reject 42', 'remind 42', 'hi', '{Bob} please', 'constructor', '42'])(
  'what is near to nothing is not guessed: %s',
  async (words) => {
    const [first, second] = await answer(words);

    expect(first).toMatch(/^I don't know the command "[^"]+"\.$/);
    expect(second).toBe('Type "help" to see what I can do.');
  },
);

test('an unknown command comes back as text', async () => {
  const message = await say('**bold** <at>Bob</at>');

  expect(message?.text).toContain('"\\*\\*bold\\*\\*"');
});

test.each(['42', '#42'])('an item is shown by its number: %s', async (number) => {
  const items = fakeItems({ show: () => Promise.resolve({ kind: 'found', item: approval() }) });

  expect(await say(`show ${number}`, items)).toBeUndefined();
  expect(items.calls).toEqual([
    { method: 'show', given: { ...speaker, key: { by: 'number', conversationId: chatId, number: 42 } } },
  ]);
});

test.each(['4.2', '-1', '1e3', '1234567890', '#', '42nd'])('%s is not the number of an item', async (word) => {
  expect(await answer(`show ${word}`)).toEqual([`"${word}" is not the number of an item.`, 'Type: show 42']);
});

test('cancel takes a reason, as it was typed', async () => {
  const items = fakeItems({
    act: () => Promise.resolve({ kind: 'accepted', item: approval({ title: 'Deploy *1.4*' }) }),
  });

  expect(await say('cancel 42 Not now, "later"', items)).toEqual({ text: 'Canceled #42: Deploy \\*1.4\\*' });
  expect(items.calls).toEqual([
    {
      method: 'act',
      given: {
        ...speaker,
        key: { by: 'number', conversationId: chatId, number: 42 },
        command: { kind: 'cancel', reason: 'Not now, "later"' },
      },
    },
  ]);
});

test('cancel needs no reason', async () => {
  const items = fakeItems({ act: () => Promise.resolve({ kind: 'accepted', item: approval() }) });
  await say('cancel #42', items);

  expect(items.calls).toMatchObject([{ given: { command: { kind: 'cancel' } } }]);
  expect(JSON.stringify(items.calls)).not.toContain('reason');
});

test('list shows a card of what is open, with a way to each card', async () => {
  const items = fakeItems({
    list: () =>
      Promise.resolve({
        items: [approval(), task()],
        more: false,
        messageIds: new Map([[approval().id, '1763715600000']]),
      }),
  });
  const message = await say('LIST', items);

  expect(message?.summary).toBe('Open items');
  expect(JSON.stringify(message?.card)).toContain('https://teams.microsoft.com/l/message/chat/1763715600000');
});

test('an empty list is a sentence', async () => {
  const items = fakeItems({ list: () => Promise.resolve({ items: [], more: false, messageIds: new Map() }) });

  expect(await say('list', items)).toEqual({ text: 'Nothing is open in this chat.' });
});

test('help tells of every command, help on one tells of that one', async () => {
  const all = await say('help');
  const one = await say('help Request');

  for (const name of commandNames) expect(all?.text).toContain(`- **${name}`);
  expect(one?.text).toContain('Example: request Deploy 1.4 to production from @Bob @Carla all');
});

test('help on what is no command is help on all', async () => {
  expect(await say('help me')).toEqual(await say('help'));
});
