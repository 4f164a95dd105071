// The loop that prunes, with a waiting of the test's own.
import { afterEach, expect, test } from '@jest/globals';
import type { PruningLoop } from '../../src/delivery/pruning.ts';
import { startPruning } from '../../src/delivery/pruning.ts';
import { createLog } from '../../src/log.ts';
import { createSteppedWait } from './steppedWait.ts';

type Batch = { readonly deleted: number; readonly isMore: boolean };

const [minute, hour] = [60_000, 3_600_000];

let loop: PruningLoop | undefined;
afterEach(() => loop?.stop());

/** Each batch comes to the next of `outcomes`; every waiting ends when the test says so. */
function startLoop(...outcomes: readonly (Batch | Error)[]) {
  const lines: string[] = [];
  let batches = 0;
  const { wait, ...steps } = createSteppedWait();
  loop = startPruning({
    prune() {
      const outcome = outcomes[batches] ?? { deleted: 0, isMore: false };
      batches += 1;
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome);
    },
    log: createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } }),
    wait,
  });
  return {
    loop,
    lines,
    batches: () => batches,
    ...steps,
  };
}

test('it begins a minute after the start, and looks once an hour', async () => {
  const { pass, paused, batches } = startLoop();

  expect(await pass()).toBe(minute);
  expect(await pass()).toBe(hour);
  expect(await paused()).toBe(hour);
  expect(batches()).toBe(2);
});

test('batch follows batch until there is no more, with a breath between them', async () => {
  const { pass, paused, lines } = startLoop({ deleted: 1000, isMore: true }, { deleted: 7, isMore: false });

  await pass();
  expect(await pass()).toBe(100);
  expect(await paused()).toBe(hour);
  expect(lines).toEqual([expect.stringMatching(/"rows":1007.*"ledger pruned"/)]);
});

test('a database that is away is asked again an hour later', async () => {
  const { pass, paused, lines, batches } = startLoop(new Error('connection refused'), { deleted: 1, isMore: false });

  await pass();
  expect(await pass()).toBe(hour);
  await paused();
  expect(batches()).toBe(2);
  expect(lines[0]).toContain('old rows could not be pruned');
});

test('stopped between two batches, it leaves the rest for another time', async () => {
  const { loop: pruning, pass, paused, batches } = startLoop({ deleted: 1000, isMore: true });

  await pass();
  await paused();
  await pruning.stop();

  expect(batches()).toBe(1);
});
