// How messages are grouped and summed up.
import { expect, test } from '@jest/globals';
import type { Message } from '../../../../sandbox/page/api/shapes.ts';
import { startsDay, startsGroup } from '../../../../sandbox/page/rules/messageGroups.ts';
import { messageSummary } from '../../../../sandbox/page/rules/messageSummary.ts';

function message(overrides: Partial<Message> = {}): Message {
  return {
    id: '1',
    from: { kind: 'person', objectId: 'ada', name: 'Ada Berg' },
    text: 'Hello',
    mentions: [],
    attachments: [],
    onlyFor: null,
    createdAt: '2026-11-21T11:00:00Z',
    editedAt: null,
    deletedAt: null,
    version: 1,
    delivery: 'none',
    ...overrides,
  };
}

test('messages of one author within five minutes belong together', () => {
  expect(startsGroup(message(), message({ createdAt: '2026-11-21T11:04:00Z' }))).toBe(false);
  expect(startsGroup(message(), message({ createdAt: '2026-11-21T11:06:00Z' }))).toBe(true);
  expect(startsGroup(message(), message({ from: { kind: 'app', name: 'Countersign' } }))).toBe(true);
});

test('a new day is marked', () => {
  expect(startsDay(message(), message({ createdAt: '2026-11-23T11:00:00Z' }))).toBe(true);
  expect(startsDay(message(), message())).toBe(false);
});

test('the list of chats says who spoke', () => {
  expect(messageSummary(message(), 'bob')).toBe('Ada: Hello');
  expect(messageSummary(message(), 'ada')).toBe('You: Hello');
});

test('a card is summed up by its fallback text', () => {
  const attachments = [{ contentType: 'card', content: { fallbackText: 'Approval \\*request\\* #1' } }];
  expect(messageSummary(message({ from: { kind: 'app', name: 'Countersign' }, text: '', attachments }), 'ada')).toBe(
    'Approval *request* #1',
  );
});

test('the Markdown of the app is summed up in its plain words', () => {
  const text = '**What I can do**\n\n- **request &lt;title&gt;** – Asks\n- list';
  expect(messageSummary(message({ from: { kind: 'app', name: 'Countersign' }, text }), 'ada')).toBe(
    'What I can do request <title> – Asks list',
  );
});

test('a deleted message says no more than that', () => {
  expect(messageSummary(message({ deletedAt: '2026-11-21T11:05:00Z' }), 'ada')).toBe('Deleted message');
});
