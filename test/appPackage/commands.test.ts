// Holds the commands Teams offers while a person types against the commands the bot knows.
import { expect, test } from '@jest/globals';
import { extensionCommands } from '../../src/bot/forms/parseFormTurn.ts';
import { en } from '../../src/locales/en.ts';
import { filledManifest } from './filledManifest.ts';

const { bots = [], composeExtensions = [] } = await filledManifest();
const lists = bots.flatMap(({ commandLists = [] }) => commandLists);

function offered(scope: string, trigger: string): readonly string[] {
  return lists
    .filter(({ scopes, triggers = ['mention'] }) => scopes.some(is(scope)) && triggers.some(is(trigger)))
    .flatMap(({ commands }) => commands.map(({ title }) => title));
}

function is(...words: readonly string[]): (word: string) => boolean {
  return (word) => words.includes(word);
}

test('Teams offers no command that the bot does not know', () => {
  const known = Object.keys(en.help.commands);
  const all = lists.flatMap(({ commands }) => commands.map(({ title }) => title));

  expect(all.filter((title) => !known.includes(title))).toEqual([]);
});

test.each(['team', 'groupChat'])(
  'in the scope %s a mention offers the commands people need, most useful first',
  (scope) => {
    expect(offered(scope, 'mention')).toEqual([
      'request',
      'task',
      'list',
      'show',
      'approve',
      'reject',
      'done',
      'remind',
      'reassign',
      'comment',
      'away',
      'help',
    ]);
  },
);

test('the personal chat offers nothing that asks or answers others, because there is nobody else', () => {
  const othersAreNeeded = ['request', 'approve', 'reject', 'remind', 'reassign', 'check'];

  expect(offered('personal', 'mention')).toContain('task');
  expect(offered('personal', 'mention').filter(is(...othersAreNeeded))).toEqual([]);
});

test('a slash, which sends a message that others cannot see, offers only what concerns the person who types', () => {
  expect(bots.map(({ supportsTargetedMessages }) => supportsTargetedMessages)).toEqual([true]);
  expect(offered('groupChat', 'slash')).toEqual(['list', 'history', 'away', 'back', 'check', 'help']);
  expect(offered('team', 'slash')).toEqual(offered('groupChat', 'slash'));
});

test('the message box and the menu of a message offer both forms, which the bot fills', () => {
  const actions = composeExtensions.flatMap(({ commands = [] }) => commands);

  expect(composeExtensions.map(({ botId }) => botId)).toEqual(bots.map(({ botId }) => botId));
  expect(actions.map(({ id }) => id)).toEqual(extensionCommands);
  for (const action of actions) {
    expect(action).toMatchObject({ type: 'action', context: ['compose', 'message'], fetchTask: true });
  }
});
