// What marks a saying: the same for what is said twice, another for anything else.
import { expect, test } from '@jest/globals';
import { parseActivity } from '../../src/bot/parseActivity.ts';
import { activity, click, itemId, mention, message } from './activities.ts';

type Fields = Readonly<Record<string, unknown>>;

const timestamp = '2026-11-21T10:02:00.500Z';

function sayingOf(raw: Fields) {
  const input = parseActivity(raw);
  return 'speaker' in input ? input.speaker.saying : undefined;
}

function fingerprintOf(raw: Fields): string | undefined {
  return sayingOf(raw)?.fingerprint;
}

const request = message('<at>Countersign</at> request Deploy from <at>Bob</at>');

test('a saying carries the activity’s own id and time', () => {
  expect(sayingOf({ ...request, timestamp })).toMatchObject({
    activityId: '1763715600000',
    saidAt: new Date(timestamp),
  });
});

test.each([undefined, null, 'yesterday', ''])('without a time that is one (%p) there is none', (none) => {
  expect(sayingOf({ ...request, timestamp: none })).toMatchObject({ saidAt: undefined });
});

test.each([
  ['another id and another time', { id: 'f:2', timestamp }],
  ['another language and another client', { locale: 'de-DE', localTimezone: 'Asia/Tokyo' }],
  ['other spaces', { text: '<at>Countersign</at>&nbsp; request  Deploy from <at>Bob</at> ' }],
])('the same words with %s are the same saying', (_, fields) => {
  expect(fingerprintOf({ ...request, ...fields })).toBe(fingerprintOf(request));
});

test.each([
  ['other words', { text: '<at>Countersign</at> request Deploys from <at>Bob</at>' }],
  ['somebody else', { from: { id: '29:bob', name: 'Bob', aadObjectId: 'entra-bob' } }],
  ['another chat', { conversation: { id: '19:other@thread.v2', conversationType: 'groupChat' } }],
])('%s makes another saying', (_, fields) => {
  expect(fingerprintOf({ ...request, ...fields })).not.toBe(fingerprintOf(request));
});

test('two people of one name are two', () => {
  const other = mention('Bob', { mentioned: { id: '29:another-bob', name: 'Bob' } });
  const entities = [mention('Countersign'), other];

  expect(fingerprintOf({ ...request, entities })).not.toBe(fingerprintOf(request));
});

test('a click is what is pressed, on which item, with what in its inputs, from whichever message', () => {
  const comment = (text: string, fields: Fields = {}) =>
    click('comment', { value: executed('comment', { comment: text }), ...fields });
  const said = fingerprintOf(comment('Soon'));

  expect(fingerprintOf(comment('Soon', { id: 'f:2', replyToId: '17' }))).toBe(said);
  expect(fingerprintOf(comment('Later'))).not.toBe(said);
  expect(fingerprintOf(click('approve'))).not.toBe(fingerprintOf(click('done')));
});

test('a form that is sent is what is filled in', () => {
  const send = (title: string) => submit({ form: 'task', step: 'send', stages: 1, title });

  expect(fingerprintOf(send('Water the plants'))).toBe(fingerprintOf(send('Water the plants')));
  expect(fingerprintOf(send('Water the plants'))).not.toBe(fingerprintOf(send('Sweep the floor')));
});

test.each([
  ['a look at a card', click('view')],
  ['another page of a list', click('list', { value: executed('list', { list: 'mine', page: 1 }) })],
  ['a form that grows', submit({ form: 'request', step: 'addStage', stages: 1 })],
  ['a form that opens', activity({ type: 'invoke', name: 'task/fetch', value: { data: { form: 'task' } } })],
  ['an event', activity({ type: 'installationUpdate', action: 'add' })],
])('%s is not marked', (_, raw) => {
  expect(fingerprintOf(raw)).toBeUndefined();
});

function executed(verb: string, data: Fields): Fields {
  return { action: { type: 'Action.Execute', verb, data: { item: itemId, ...data } }, trigger: 'manual' };
}

function submit(data: Fields): Fields {
  return activity({ type: 'invoke', name: 'task/submit', value: { data } });
}
