// The benchmark's world, which every thread makes for itself.
import { expect, test } from '@jest/globals';
import { chatOfId, createChats } from '../../bench/world.ts';

test('a chat is known by its id alone, with its tenant and its people', () => {
  const chats = createChats({ tenants: 3, each: 4 });

  for (const chat of chats) expect(chatOfId(chat.id)).toEqual(chat);
});

test('nobody is in two chats, and no tenant has the chats of another', () => {
  const chats = createChats({ tenants: 3, each: 4 });
  const people = chats.flatMap(({ members }) => members.map(({ objectId }) => objectId));

  expect(new Set(people).size).toBe(people.length);
  expect(new Set(chats.map(({ tenantId }) => tenantId)).size).toBe(3);
});

test('another chat’s id is none of ours', () => {
  expect(chatOfId('19:meeting@thread.v2')).toBeUndefined();
});
