// Forms as Teams sends them: opened from a card or the message extension, and every button in them.
import { expect, test } from '@jest/globals';
import { parseActivity } from '../../../src/bot/parseActivity.ts';
import { activity } from '../activities.ts';

const filledIn = { form: 'request', stages: 2, title: 'Deploy 1.4', people0: 'entra-bob', people1: 'entra-carla' };

function invoke(name: string, value: unknown) {
  return parseActivity(activity({ type: 'invoke', name, id: 'f:1234', value }));
}

test('the button under "request" opens an empty form', () => {
  expect(
    invoke('task/fetch', { data: { type: 'task/fetch', form: 'request' }, context: { theme: 'dark' } }),
  ).toMatchObject({
    kind: 'form',
    form: 'request',
    step: { kind: 'open', draft: {} },
  });
});

test('what was filled in comes stage by stage, and what was not comes empty', () => {
  const data = { ...filledIn, step: 'send', rule0: 'all', rule1: 'count', needed1: '2', note: 'Soon' };

  expect(invoke('task/submit', { data })).toMatchObject({
    kind: 'form',
    form: 'request',
    step: {
      kind: 'send',
      values: {
        title: 'Deploy 1.4',
        note: 'Soon',
        dueDate: '',
        stages: [
          { people: 'entra-bob', rule: 'all', needed: '' },
          { people: 'entra-carla', rule: 'count', needed: '2' },
        ],
      },
    },
  });
});

test('a number may come as a number', () => {
  const data = { ...filledIn, step: 'send', needed0: 2 };

  expect(invoke('task/submit', { data })).toMatchObject({ step: { values: { stages: [{ needed: '2' }, {}] } } });
});

test.each(['addStage', 'removeStage', 'send'])('the button %s is told from the others', (step) => {
  expect(invoke('task/submit', { data: { ...filledIn, step } })).toMatchObject({ step: { kind: step } });
});

test('the message extension opens the form of its command, in a chat that need not have the bot', () => {
  const opened = invoke('composeExtension/fetchTask', { commandId: 'createTask', commandContext: 'compose' });

  expect(opened).toMatchObject({ kind: 'form', form: 'task', step: { kind: 'open' }, speaker: { viaExtension: true } });
});

test('a message on which the extension was used becomes the draft', () => {
  const messagePayload = {
    body: { contentType: 'html', content: '<p>May we ship &amp; tell?</p><p>Friday.</p>' },
    from: { user: { displayName: 'Bob Okafor' } },
    linkToMessage: 'https://teams.microsoft.com/l/message/19:x/1',
  };

  expect(
    invoke('composeExtension/fetchTask', { commandId: 'requestApproval', commandContext: 'message', messagePayload }),
  ).toMatchObject({
    form: 'request',
    step: {
      draft: {
        title: 'May we ship & tell?',
        note: 'Bob Okafor: May we ship & tell?\nFriday.\n\nhttps://teams.microsoft.com/l/message/19:x/1',
      },
    },
  });
});

test('a form sent from the extension is a form sent', () => {
  const value = { commandId: 'requestApproval', data: { ...filledIn, step: 'send' } };

  expect(invoke('composeExtension/submitAction', value)).toMatchObject({
    step: { kind: 'send' },
    speaker: { viaExtension: true },
  });
});

test.each([
  ['task/fetch', {}],
  ['task/fetch', { data: { form: 'survey' } }],
  ['task/submit', { data: { ...filledIn, step: 'explode' } }],
  ['task/submit', { data: { ...filledIn, step: 'send', stages: 0 } }],
  ['task/submit', { data: { ...filledIn, step: 'send', stages: 4711 } }],
  ['task/submit', { data: { ...filledIn, step: 'send', title: {} } }],
  ['composeExtension/fetchTask', { commandId: 'orderPizza' }],
  ['composeExtension/submitAction', null],
])('a %s with %j is a bad request', (name, value) => {
  expect(invoke(name, value)).toMatchObject({ kind: 'unusableInvoke', code: 'BadRequest' });
});
