// The draft that a message becomes.
import { expect, test } from '@jest/globals';
import { draftFromMessage } from '../../../src/bot/forms/draftFromMessage.ts';
import { limits } from '../../../src/domain/limits.ts';

const link = 'https://teams.microsoft.com/l/message/19:x/1';

test('the title is the first line, cut to what reads like one', () => {
  const content = `${'word '.repeat(40)}\nmore`;
  const { title } = draftFromMessage({ body: { contentType: 'text', content } });

  expect(title).toMatch(/^(word )+word…$/);
  expect(title?.length).toBeLessThanOrEqual(80);
});

test('a message longer than a note keeps its link', () => {
  const { note } = draftFromMessage({ body: { content: 'x'.repeat(5000) }, linkToMessage: link });

  expect(note?.length).toBeLessThanOrEqual(limits.note);
  expect(note).toMatch(/…\n\nhttps:\S+$/);
});

test('a message without words, such as a picture, leaves its link', () => {
  expect(draftFromMessage({ body: null, from: { user: { displayName: 'Bob' } }, linkToMessage: link })).toEqual({
    title: '',
    note: link,
  });
});
