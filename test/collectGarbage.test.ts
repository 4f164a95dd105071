// Memory that nobody refers to any more is given back when that is asked for.
import { setImmediate as nextTask } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { collectGarbage } from '../src/collectGarbage.ts';

test('what nobody refers to any more is gone at once', async () => {
  const left = new WeakRef(forgotten());
  // What a task has made a weak reference to lives as long as the task.
  await nextTask();
  collectGarbage();
  expect(left.deref()).toBeUndefined();
});

function forgotten(): object {
  return { what: 'nobody needs' };
}
