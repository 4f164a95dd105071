// What is remembered about a token, for how long and for what.
import { expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { parseActivityBody } from '../../src/http/activity.ts';
import { createTokenMemory } from '../../src/http/tokenMemory.ts';
import { createActivity } from './inbound.ts';

function createInbound(overrides: Record<string, unknown> = {}): Activity {
  const activity = parseActivityBody(createActivity(overrides));
  if (activity === undefined) throw new Error('The activity of the test is none.');
  return activity;
}

test('what was found is known for a minute', () => {
  let now = 0;
  const memory = createTokenMemory<string>(() => now);
  memory.keep('Bearer a', createInbound(), 'good');

  now = 59_999;
  expect(memory.recall('Bearer a', createInbound())).toBe('good');
  now = 60_000;
  expect(memory.recall('Bearer a', createInbound())).toBeUndefined();
});

test('a token is never known beyond its own end', () => {
  let now = 0;
  const memory = createTokenMemory<string>(() => now);
  memory.keep('Bearer a', createInbound(), 'good', 500);

  now = 500;
  expect(memory.recall('Bearer a', createInbound())).toBeUndefined();
});

test('a token that was good for one channel and service URL says nothing about another', () => {
  const memory = createTokenMemory<string>();
  memory.keep('Bearer a', createInbound(), 'good');

  expect(memory.recall('Bearer a', createInbound({ serviceUrl: 'https://evil.example/' }))).toBeUndefined();
  expect(memory.recall('Bearer a', createInbound({ channelId: 'webchat' }))).toBeUndefined();
  expect(memory.recall('Bearer b', createInbound())).toBeUndefined();
});

test('many tokens do not pile up', () => {
  const memory = createTokenMemory<number>();
  for (let token = 0; token < 1000; token++) memory.keep(`Bearer ${token}`, createInbound(), token);

  expect(memory.recall('Bearer 0', createInbound())).toBeUndefined();
  expect(memory.recall('Bearer 999', createInbound())).toBe(999);
});
