// The loop of a waiting line: when it looks, what it takes, and how it ends.
import { expect, test } from '@jest/globals';
import { startDispatcher } from '../../src/delivery/dispatcher.ts';
import { createLog } from '../../src/log.ts';

type Round = { readonly picked: readonly string[]; readonly nextInMs?: number } | Error;

/** A dispatcher of a line that holds these rounds, one after the other, and then nothing. */
function dispatching(...rounds: Round[]) {
  const asked: number[] = [];
  const waits: number[] = [];
  const sending = new Map<string, PromiseWithResolvers<undefined>>();
  let ending = Promise.withResolvers<undefined>();
  const dispatcher = startDispatcher<string>({
    line: {
      name: 'test',
      pick(atMost) {
        asked.push(atMost);
        const round = rounds.shift() ?? { picked: [] };
        if (round instanceof Error) return Promise.reject(round);
        return Promise.resolve({ nextInMs: undefined, ...round });
      },
      send(one) {
        const sent = Promise.withResolvers<undefined>();
        sending.set(one, sent);
        return sent.promise;
      },
    },
    log: createLog({ level: 'silent' }),
    async wait(ms, signal) {
      waits.push(ms);
      if (signal.aborted) return;
      const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      await Promise.race([ending.promise, aborted]);
    },
  });
  return {
    dispatcher,
    asked,
    waits,
    /** Those who are under way, or were. */
    sent: () => [...sending.keys()],
    end: (one: string) => sending.get(one)?.resolve(undefined),
    fail: (one: string) => sending.get(one)?.reject(new Error('It could not be settled')),
    /** The waiting ends as its time has come. */
    waited: () => {
      ending.resolve(undefined);
      ending = Promise.withResolvers<undefined>();
      return settled();
    },
  };
}

/** Everything that can go on has. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('a line is looked at as soon as the process starts, and all that may be sent is sent at once', async () => {
  const { dispatcher, sent, end } = dispatching({ picked: ['a', 'b'] });
  await settled();

  expect(sent()).toEqual(['a', 'b']);
  ['a', 'b'].forEach(end);
  await dispatcher.stop();
});

test('after a round that took something it looks again without a pause, until there is no more', async () => {
  const { dispatcher, sent, waits, end } = dispatching({ picked: ['a'] }, { picked: ['b'] });
  await settled();

  expect(sent()).toEqual(['a', 'b']);
  expect(waits).toEqual([1000]);
  ['a', 'b'].forEach(end);
  await dispatcher.stop();
});

test('it sleeps until the budgets admit the next, but looks at least once a second for what others left', async () => {
  const { dispatcher, waits, waited } = dispatching(
    { picked: [], nextInMs: 137 },
    { picked: [], nextInMs: 60_000 },
    { picked: [], nextInMs: 0.2 },
  );
  await settled();
  await waited();
  await waited();

  expect(waits).toEqual([137, 1000, 1]);
  await dispatcher.stop();
});

test('whoever wakes it has it look at once', async () => {
  const { dispatcher, asked, sent, end } = dispatching({ picked: [] }, { picked: ['a'] });
  await settled();
  expect(asked).toHaveLength(1);
  dispatcher.wake();
  await settled();

  expect(sent()).toEqual(['a']);
  end('a');
  await dispatcher.stop();
});

test('who wakes it while it is looking is not forgotten', async () => {
  const { dispatcher, asked } = dispatching();
  dispatcher.wake();
  await settled();

  expect(asked).toHaveLength(2);
  await dispatcher.stop();
});

test('no more is taken than can be under way, and a slow one does not keep the others waiting', async () => {
  const fifty = Array.from({ length: 50 }, (_, index) => `first ${index}`);
  const { dispatcher, asked, sent, end } = dispatching({ picked: fifty }, { picked: ['second'] });
  await settled();
  expect(asked).toEqual([50]);
  end('first 7');
  await settled();

  expect(asked.slice(0, 2)).toEqual([50, 1]);
  expect(sent()).toContain('second');
  [...fifty, 'second'].forEach(end);
  await dispatcher.stop();
});

test('what could not be settled does not stop the line', async () => {
  const { dispatcher, sent, fail, end } = dispatching({ picked: ['a'] }, { picked: [] }, { picked: ['b'] });
  await settled();
  fail('a');
  await settled();

  expect(sent()).toEqual(['a', 'b']);
  end('b');
  await dispatcher.stop();
});

test('a database that is away is asked more and more rarely, whoever wakes the line', async () => {
  const away = Array.from({ length: 8 }, () => new Error('The database is away'));
  const { dispatcher, waits, waited, asked } = dispatching(...away);
  await settled();
  dispatcher.wake();
  await settled();
  expect(asked).toHaveLength(1);
  for (let round = 0; round < 8; round += 1) await waited();

  expect(waits).toEqual([200, 400, 800, 1600, 3200, 5000, 5000, 5000, 1000]);
  await dispatcher.stop();
});

test('it ends when what is under way has been settled, and takes nothing any more', async () => {
  const { dispatcher, asked, end } = dispatching({ picked: ['a'] });
  await settled();
  let hasEnded = false;
  const ending = dispatcher.stop().then(() => {
    hasEnded = true;
  });
  const rounds = asked.length;
  await settled();
  expect(hasEnded).toBe(false);
  end('a');
  await ending;

  expect(asked).toHaveLength(rounds);
});
