// One call of a job, made when the budgets admit it; else the job is to come again.
import { asOne } from '../../storage/asOne.ts';
import type { Db } from '../../storage/database.ts';
import { closeBucket, noteAnswered } from '../../storage/spentCalls.ts';
import { TeamsError } from '../../teams/teamsError.ts';
import { errorMeaning } from '../errorMeaning.ts';
import type { Buckets } from './buckets.ts';
import { takeCalls } from './takeCalls.ts';

/** The budgets are used up: the job is to come again in so many seconds, and holds nobody meanwhile. */
export class NotYet extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`The budgets admit it in ${seconds.toFixed(1)} s`);
    this.name = 'NotYet';
    this.seconds = seconds;
  }
}

/** @throws NotYet, or what the call throws. */
export type Paced = <T>(buckets: Buckets, call: () => Promise<T>) => Promise<T>;

type PacedOptions = {
  readonly db: Db;
  /** The process that makes the calls. */
  readonly processId: string;
};

export function createPaced({ db, processId }: PacedOptions): Paced {
  const takeCall = createTakeCall(db, processId);

  return async function paced(buckets, call) {
    const callIds = await takeCall(buckets);
    try {
      return await call();
    } catch (error) {
      await closeFor(db, buckets, error);
      throw error;
    } finally {
      // What was said stays said, whatever becomes of this: unnoted, the call only counts for longer than it should.
      await noteAnswered(db, { callIds }).catch(() => undefined);
    }
  };
}

type Waiting = {
  readonly calls: 1;
  readonly buckets: Buckets;
  readonly taken: PromiseWithResolvers<readonly string[]>;
};

/** Those who come while the budgets are being asked are asked for together: many jobs at once take one connection, not many. */
function createTakeCall(db: Db, processId: string): (buckets: Buckets) => Promise<readonly string[]> {
  let waiting: Waiting[] = [];
  let isAsking = false;

  async function ask(askings: readonly Waiting[]): Promise<void> {
    try {
      const { taken, nextInMs = 1000 } = await takeCalls(db, {
        askings,
        atMost: askings.length,
        processId,
        async claim(trx, admitted, spending) {
          await asOne(trx, [spending]);
          return admitted.map((of) => ({ of, claimed: undefined }));
        },
      });
      for (const { of, callIds } of taken) of.taken.resolve(callIds);
      // Of those that are settled already this changes nothing.
      for (const { taken: asked } of askings) asked.reject(new NotYet(nextInMs / 1000));
    } catch (error) {
      for (const { taken: asked } of askings) asked.reject(error);
    }
  }

  async function askForAll(): Promise<void> {
    isAsking = true;
    while (waiting.length > 0) {
      const askings = waiting;
      waiting = [];
      await ask(askings);
    }
    isAsking = false;
  }

  return function takeCall(buckets) {
    const taken = Promise.withResolvers<readonly string[]>();
    waiting.push({ calls: 1, buckets, taken });
    if (!isAsking) void askForAll();
    return taken.promise;
  };
}

/** Where Microsoft does not say how long. */
const usualSeconds = 1;

/** Microsoft may know of more callers than we do: when it says when to come again, or 429, nothing of that budget is sent until then. */
export async function closeFor(db: Db, [{ name }]: Buckets, error: unknown): Promise<void> {
  const seconds = error instanceof TeamsError ? secondsClosed(error) : undefined;
  if (seconds !== undefined) await closeBucket(db, { bucket: name, seconds });
}

function secondsClosed(error: TeamsError): number | undefined {
  const meaning = errorMeaning(error);
  if (meaning.kind !== 'notNow') return undefined;
  return meaning.afterSeconds ?? (error.status === 429 ? usualSeconds : undefined);
}
