// What the composer proposes while one types.
import { expect, test } from '@jest/globals';
import { completionAt } from '../../../../sandbox/page/rules/completion.ts';
import type { CompletionContext } from '../../../../sandbox/page/rules/completion.ts';

function complete(text: string, overrides: Partial<CompletionContext> = {}) {
  return completionAt({
    text,
    caret: text.length,
    people: ['Countersign', 'Bob Okafor', 'Carla Ruiz'].map((name) => ({ name, detail: '' })),
    commands: [
      { title: 'request', description: 'Ask for an approval', scopes: ['groupChat', 'personal'] },
      { title: 'remind', description: 'Remind', scopes: ['groupChat'] },
    ],
    appName: 'Countersign',
    chatKind: 'groupChat',
    ...overrides,
  });
}

function labels(text: string, overrides: Partial<CompletionContext> = {}) {
  return complete(text, overrides)?.suggestions.map(({ label }) => label);
}

test('an @ proposes everybody', () => {
  expect(labels('@')).toEqual(['Countersign', 'Bob Okafor', 'Carla Ruiz']);
});

test('the beginning of any of the names proposes the person', () => {
  expect(labels('ask @oka')).toEqual(['Bob Okafor']);
});

test('a chosen person replaces what was typed from the @ on', () => {
  expect(complete('ask @car')).toMatchObject({ start: 4, suggestions: [{ insert: '@Carla Ruiz ' }] });
});

test('a complete name proposes nothing more, so that Enter sends', () => {
  expect(complete('@Countersign task Notes for @Bob Okafor')).toBeUndefined();
});

test('an @ inside a word is an address', () => {
  expect(complete('ops@c')).toBeUndefined();
});

test('after the app come its commands, to be chosen with the arrows', () => {
  expect(complete('@Countersign ')).toMatchObject({ kind: 'commands', eager: false });
  expect(labels('@Countersign ')).toEqual(['request', 'remind']);
});

test('the first letters of a command narrow the commands down', () => {
  expect(complete('@Countersign req')).toMatchObject({ start: 13, eager: true, suggestions: [{ label: 'request' }] });
});

test('a complete command proposes nothing more', () => {
  expect(complete('@Countersign request')).toBeUndefined();
  expect(complete('@Countersign request Deploy')).toBeUndefined();
});

test('commands need the app to be addressed in a group chat', () => {
  expect(complete('req')).toBeUndefined();
});

test('a personal chat proposes its own commands without a mention', () => {
  expect(labels('re', { chatKind: 'personal' })).toEqual(['request']);
});
