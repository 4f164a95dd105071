// How the text of a message becomes words and mentions.
import { expect, test } from '@jest/globals';
import type { Segment } from '../../src/bot/messageText.ts';
import { mentionShape, parseMessageText } from '../../src/bot/messageText.ts';
import { botId, mention } from './activities.ts';

/** Segments in short: words as text, mentions as their Teams id in angle brackets. */
function read(text: string, ...mentions: readonly unknown[]): readonly string[] {
  const picked = mentions.map((entity) => mentionShape.parse(entity));
  return parseMessageText(text, { mentions: picked, botId }).map(short);
}

function short(segment: Segment): string {
  return segment.kind === 'text' ? segment.text : `<${segment.person.id}>`;
}

test('words and mentions come in the order of the text', () => {
  expect(
    read(
      '<at>Countersign</at> request Deploy from <at>Bob Okafor</at> note soon',
      mention('Countersign'),
      mention('Bob Okafor'),
    ),
  ).toEqual([' request Deploy from ', '<29:bob-okafor>', ' note soon']);
});

test('a mention carries the name of the person', () => {
  const bob = mentionShape.parse(mention('Bob Okafor'));

  expect(parseMessageText('<at>Bob Okafor</at>', { mentions: [bob], botId })).toEqual([
    { kind: 'mention', person: { id: '29:bob-okafor', name: 'Bob Okafor' } },
  ]);
});

test.each([
  ['at the beginning', '<at>Countersign</at> list'],
  ['in the middle', 'list <at>Countersign</at> '],
  ['at the end', 'list <at>Countersign</at>'],
  ['more than once', '<at>Countersign</at> list <at>Countersign</at>'],
])('the mention of the bot is left out: %s', (_, text) => {
  expect(read(text, mention('Countersign'), mention('Countersign')).join('').trim()).toBe('list');
});

test('two people of the same name are told apart by their order', () => {
  const first = mention('Bob Okafor', { mentioned: { id: '29:first', name: 'Bob Okafor' } });
  const second = mention('Bob Okafor', { mentioned: { id: '29:second', name: 'Bob Okafor' } });

  expect(read('<at>Bob Okafor</at>, <at>Bob Okafor</at>', first, second)).toEqual(['<29:first>', ', ', '<29:second>']);
});

test('a person called like the bot is still a person', () => {
  const namesake = mention('Countersign', { mentioned: { id: '29:namesake', name: 'Countersign' } });

  expect(read('<at>Countersign</at> ask <at>Countersign</at>', mention('Countersign'), namesake)).toEqual([
    ' ask ',
    '<29:namesake>',
  ]);
});

test('a tag that was typed and not picked is text', () => {
  expect(read('request x from <at>Bob Okafor</at>').join('')).toBe('request x from Bob Okafor');
});

test('a mention shortened to the first name is the same person', () => {
  const bob = mention('Bob Okafor', { text: '<at>Bob</at>' });

  expect(read('from <at>Bob</at>', bob)).toEqual(['from ', '<29:bob-okafor>']);
});

test.each(['<at id="0">Bob Okafor</at>', '<at>Bob Okafor</at>'])(
  'a tag may have attributes in the text or in the mention: %s',
  (tag) => {
    expect(read(tag, mention('Bob Okafor', { text: '<at id="0">Bob Okafor</at>' }))).toEqual(['<29:bob-okafor>']);
    expect(read(tag, mention('Bob Okafor'))).toEqual(['<29:bob-okafor>']);
  },
);

test('a mention without a text of its own is found by the name', () => {
  expect(read('<at>Bob Okafor</at>', mention('Bob Okafor', { text: null }))).toEqual(['<29:bob-okafor>']);
});

test('the non-breaking spaces that Teams puts round mentions are spaces', () => {
  expect(read('from&nbsp;<at>Bob Okafor</at>\u00a0now', mention('Bob Okafor'))).toEqual([
    'from ',
    '<29:bob-okafor>',
    ' now',
  ]);
});

test('the space between two mentions is kept', () => {
  expect(read('<at>Bob Okafor</at> <at>Carla Ruiz</at>', mention('Bob Okafor'), mention('Carla Ruiz'))).toEqual([
    '<29:bob-okafor>',
    ' ',
    '<29:carla-ruiz>',
  ]);
});

test('nothing is nothing', () => {
  expect(read('')).toEqual([]);
});
