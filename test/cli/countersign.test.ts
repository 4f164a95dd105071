// The `countersign` command itself: which words it knows, and what it says to others.
import { expect, test } from '@jest/globals';
import { countersign } from '../../src/cli/countersign.ts';

const surroundings = { environment: {}, directory: '/nowhere' };

test('without a word it lists the commands', async () => {
  const outcome = await countersign([], surroundings);

  expect(outcome.exitCode).toBe(0);
  expect(outcome.text).toMatch(/^Usage: countersign <command>/);
  expect(outcome.text).toContain('package');
});

test('a wrong word is answered with a guess, the commands and exit code 64', async () => {
  const outcome = await countersign(['pakage'], surroundings);

  expect(outcome.exitCode).toBe(64);
  expect(outcome.text).toMatch(/^There is no command "pakage"\. Did you mean "package"\?/);
  expect(outcome.text).toContain('Usage: countersign <command>');
});

test.each([
  ['help', 'package'],
  ['package', '--help'],
])('`countersign %s %s` explains the command', async (...args) => {
  const outcome = await countersign(args, surroundings);

  expect(outcome.exitCode).toBe(0);
  expect(outcome.text).toContain('--env <name>');
});
