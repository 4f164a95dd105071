// Items and jobs on a real database and a real queue; only the calls to Teams are recorded instead of made.
import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEnqueue } from '../../src/delivery/enqueue/enqueue.ts';
import type { Limits } from '../../src/delivery/budgets/limits.ts';
import { startDelivery as startProductsDelivery } from '../../src/delivery/delivery.ts';
import type { Job } from '../../src/delivery/enqueue/job.ts';
import { openJobQueue } from '../../src/delivery/jobQueue.ts';
import type { FeedNotification, FeedRecipient } from '../../src/domain/feedNotification.ts';
import type { Items } from '../../src/items/items.ts';
import { createItems } from '../../src/items/items.ts';
import { createLog } from '../../src/log.ts';
import { noMetrics } from '../../src/telemetry/metrics.ts';
import { noTrace } from '../../src/telemetry/trace.ts';
import type { Member } from '../../src/storage/members.ts';
import type { OutgoingMessage } from '../../src/teams/cardMessenger.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';

const unlimited: Limits = {
  feedPerTenant: [],
  feedInAll: [],
  feedPerPerson: [],
  postsPerChat: [],
  rostersPerChat: [],
  connectorPerTenant: [],
};

export type Call =
  | { readonly kind: 'post'; readonly conversationId: string; readonly message: OutgoingMessage }
  | {
      readonly kind: 'private';
      readonly conversationId: string;
      readonly teamsId: string;
      readonly message: OutgoingMessage;
    }
  | { readonly kind: 'update'; readonly messageId: string; readonly message: OutgoingMessage }
  | { readonly kind: 'feed'; readonly notification: FeedNotification }
  | { readonly kind: 'roster'; readonly conversationId: string };

/** Which call of a kind is meant, where it matters: in that chat, to that recipient of a feed notification. */
export type Where = { readonly chatId?: string; readonly recipient?: FeedRecipient['kind'] };

export type CallOf<K extends Call['kind']> = Extract<Call, { kind: K }>;

export type DeliveryBench = {
  readonly items: Items;
  readonly enqueue: (...jobs: readonly Job[]) => Promise<void>;
  readonly database: TestDatabase;
  readonly calls: readonly Call[];
  /** The lines of the log, oldest first, as they are written. */
  readonly logged: readonly unknown[];
  /** When a call arrived at Teams, in milliseconds of a clock that nobody moves. */
  timeOf(call: Call): number;
  /** The next such call meets this error and is not recorded. */
  fail(kind: Call['kind'], error: Error, where?: Where): void;
  /** Whether the call that is to fail is still to be made. */
  isFailing(kind: Call['kind']): boolean;
  /** Holds the next such call: `reached` when it was made, recorded and answered after `release`. */
  hold(kind: Call['kind'], where?: Where): { readonly reached: Promise<void>; release(): void };
  /** Who is in every chat, as Teams would tell. */
  members: readonly Member[];
  /** How far the product's clock is ahead of the world's, in milliseconds. */
  ahead: number;
  /** Moves the product's clock on, and lets what becomes due by that be noticed. */
  passTime(ms: number): void;
  /** Waits until so many calls of a kind were made to Teams, and returns them all. */
  called<K extends Call['kind']>(kind: K, count: number): Promise<readonly CallOf<K>[]>;
  /** Looks now and after everything that happens, until there is something. */
  waitFor<T>(look: () => Promise<T | undefined>): Promise<T>;
  stop(): Promise<void>;
};

type BenchOptions = {
  readonly limits?: Partial<Limits>;
  /** A database that several processes work on, and that outlives them; else one of its own. */
  readonly sharing?: TestDatabase;
};

/** Without limits unless some are given: most tests are about what is said, not about when. */
export async function startDelivery({ limits, sharing }: BenchOptions = {}): Promise<DeliveryBench> {
  const database = sharing ?? (await createTestDatabase());
  const changes = new EventEmitter();
  // What a job has done it says in the log, so a line is a good moment to look again.
  const logged: unknown[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => note(JSON.parse(line)) } });
  const boss = await openJobQueue(database, log);
  const calls: Call[] = [];
  const times = new Map<Call, number>();
  const meeting = new Map<Call['kind'], Where & { readonly meet: () => Promise<void> }>();
  const bench: { members: readonly Member[]; ahead: number } = { members: [], ahead: 0 };

  function note(line: unknown): void {
    logged.push(line);
    changes.emit('change');
  }

  async function record(call: Call): Promise<void> {
    times.set(call, performance.now());
    const met = meeting.get(call.kind);
    if (met && isMeant(call, met)) {
      meeting.delete(call.kind);
      await met.meet();
    }
    calls.push(call);
    changes.emit('change');
  }

  const context = {
    db: database.db,
    enqueue: createEnqueue(boss),
    clock: () => new Date(Date.now() + bench.ahead),
    newId: randomUUID,
  };
  const clock = createMovedClock();
  const delivery = await startProductsDelivery({
    database,
    boss,
    itemsContext: context,
    limits: { ...unlimited, ...limits },
    ledgerRetentionDays: 90,
    teamsAppId: undefined,
    metrics: noMetrics,
    trace: noTrace,
    log,
    wait: (ms, signal) => clock.wait(ms, signal),
    cardMessenger: {
      async post({ conversationId }, message) {
        await record({ kind: 'post', conversationId, message });
        return { messageId: `message-${calls.length}` };
      },
      postPrivately: ({ conversationId }, teamsId, message) =>
        record({ kind: 'private', conversationId, teamsId, message }),
      update: (_conversation, messageId, message) => record({ kind: 'update', messageId, message }),
    },
    activityFeed: { send: (notification) => record({ kind: 'feed', notification }) },
    rosterReader: {
      async readMembers({ conversationId }) {
        await record({ kind: 'roster', conversationId });
        return bench.members;
      },
    },
  });
  const items = createItems(context, delivery.wake);

  function callsOf<K extends Call['kind']>(kind: K): readonly CallOf<K>[] {
    return calls.filter((call): call is CallOf<K> => call.kind === kind);
  }

  async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
    const signal = AbortSignal.timeout(15_000);
    for (;;) {
      const change = once(changes, 'change', { signal });
      change.catch(() => undefined);
      const found = await look();
      if (found !== undefined) return found;
      await change;
    }
  }

  return Object.assign(bench, {
    items,
    enqueue: (...jobs: readonly Job[]) => context.enqueue(database.db, jobs),
    database,
    calls,
    logged,
    timeOf: (call: Call) => times.get(call) ?? NaN,
    fail(kind: Call['kind'], error: Error, where: Where = {}) {
      meeting.set(kind, { ...where, meet: () => Promise.reject(error) });
    },
    isFailing: (kind: Call['kind']) => meeting.has(kind),
    hold(kind: Call['kind'], where: Where = {}) {
      const reached = Promise.withResolvers<undefined>();
      const released = Promise.withResolvers<undefined>();
      meeting.set(kind, {
        ...where,
        meet: () => {
          reached.resolve(undefined);
          return released.promise;
        },
      });
      return { reached: reached.promise, release: () => released.resolve(undefined) };
    },
    passTime(ms: number) {
      bench.ahead += ms;
      clock.moved();
    },
    waitFor,
    called: <K extends Call['kind']>(kind: K, count: number) =>
      waitFor(() => Promise.resolve(callsOf(kind).length < count ? undefined : callsOf(kind))),
    async stop() {
      await delivery.stop(5000);
      if (!sharing) await database.drop();
    },
  });
}

/** Waits as a ticker does, but no longer than until the clock is moved, be it before the waiting or during it. */
function createMovedClock() {
  let move = new AbortController();
  return {
    moved() {
      move.abort();
    },
    async wait(ms: number, signal: AbortSignal): Promise<void> {
      await sleep(ms, undefined, { signal: AbortSignal.any([signal, move.signal]) }).catch(() => undefined);
      if (move.signal.aborted) move = new AbortController();
    },
  };
}

function isMeant(call: Call, { chatId, recipient }: Where): boolean {
  if (chatId !== undefined && chatId !== chatOf(call)) return false;
  return recipient === undefined || (call.kind === 'feed' && call.notification.recipient.kind === recipient);
}

function chatOf(call: Call): string | undefined {
  if (call.kind === 'feed') return call.notification.chatId;
  return call.kind === 'update' ? undefined : call.conversationId;
}
