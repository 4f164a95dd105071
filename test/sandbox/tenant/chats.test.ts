// Chats and their messages.
import { expect, test } from '@jest/globals';

import { createChats } from '../../../sandbox/tenant/chats.ts';
import { aChat, aPackage, chatId } from '../factories.ts';

const draft = {
  from: { kind: 'app', name: 'Sample' },
  text: 'hello',
  mentions: [],
  attachments: [],
  onlyFor: null,
} as const;
const now = new Date('2026-11-21T12:00:00Z');

function chatsWith(chat = aChat({ messages: [], installations: [] })) {
  const chats = createChats({ announce: () => undefined, clock: () => now });
  chats.add(chat);
  return chats;
}

test('two messages of the same millisecond have different ids', () => {
  const chats = chatsWith();
  const ids = [chats.post(chatId, draft).id, chats.post(chatId, draft).id];
  expect(ids).toEqual([String(now.getTime()), String(now.getTime() + 1)]);
});

test('an edited message keeps its id and sender and counts one version more', () => {
  const chats = chatsWith();
  const { id } = chats.post(chatId, draft);
  chats.edit(chatId, id, { ...draft, from: { kind: 'system' }, text: 'changed' });
  expect(chats.find(chatId)?.messages).toMatchObject([{ id, text: 'changed', from: draft.from, version: 2 }]);
});

test('a deleted message leaves a trace without its content', () => {
  const chats = chatsWith();
  const { id } = chats.post(chatId, draft);
  chats.remove(chatId, id);
  expect(chats.find(chatId)?.messages).toMatchObject([{ id, text: '', deletedAt: now.toISOString() }]);
});

test('installing in a group chat grants the permissions that end in .Chat', () => {
  const chats = chatsWith();
  chats.install(chatId, aPackage());
  expect(chats.find(chatId)?.installations[0]?.grants).toEqual(['TeamsActivity.Send.Chat', 'ChatMember.Read.Chat']);
});

test('installing for a person grants the permissions that end in .User', () => {
  const chats = chatsWith(aChat({ kind: 'personal', installations: [] }));
  chats.install(chatId, aPackage());
  expect(chats.find(chatId)?.installations[0]?.grants).toEqual(['TeamsActivity.Send.User']);
});

test('a personal chat is known to Graph by another id than to bots', () => {
  const chats = chatsWith(aChat({ id: 'a:1x', graphId: '19:u_b@unq.gbl.spaces' }));
  expect(chats.findByGraphId('a:1x')).toBeUndefined();
  expect(chats.findByGraphId('19:u_b@unq.gbl.spaces')?.id).toBe('a:1x');
});

test('what a deleted message said stays on record', () => {
  const chats = chatsWith();
  const { id } = chats.post(chatId, draft);
  chats.edit(chatId, id, { ...draft, text: 'changed' });
  chats.remove(chatId, id);
  chats.post(chatId, draft);
  const chat = chats.find(chatId);
  expect(chat && chats.withDeleted(chat)).toMatchObject([
    { id, text: 'changed', version: 2, deletedAt: now.toISOString() },
    { text: 'hello', deletedAt: null },
  ]);
});
