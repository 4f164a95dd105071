// Waiting for a change instead of polling for it.
import { expect, test } from '@jest/globals';

import { createChanges } from '../../sandbox/changes.ts';

test('a probe that finds something at once is not made to wait', async () => {
  expect(await createChanges().waitFor(() => 'there', 'it')).toBe('there');
});

test('a probe is tried again after a change', async () => {
  const changes = createChanges();
  const found: string[] = [];
  const waiting = changes.waitFor(() => found[0], 'it');
  found.push('there');
  changes.announce();
  expect(await waiting).toBe('there');
});

test('a change while the probe still looks is not missed', async () => {
  const changes = createChanges();
  const looks = [undefined, 'there'];
  async function probe(): Promise<string | undefined> {
    const seen = looks.shift();
    changes.announce();
    return await Promise.resolve(seen);
  }
  expect(await changes.waitFor(probe, 'it')).toBe('there');
});

test('waiting in vain ends with the name of what was awaited', async () => {
  await expect(createChanges().waitFor(() => undefined, 'a card', 10)).rejects.toThrow(
    'Waited 10 ms in vain for a card',
  );
});

test('a listener hears no more after it left', () => {
  const changes = createChanges();
  let heard = 0;
  const leave = changes.subscribe(() => (heard += 1));
  changes.announce();
  leave();
  changes.announce();
  expect(heard).toBe(1);
});
