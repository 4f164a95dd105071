// Keeps a number of items going at a time, in all group chats, until it is told to end.
import { setTimeout as wait } from 'node:timers/promises';
import { keyOf } from '../world/keys.ts';
import type { Chat } from '../world/world.ts';
import { playLeaves } from './leave.ts';
import type { Stage } from './stage.ts';
import { playItem } from './stories.ts';

export type Load = {
  readonly items: () => number;
  /** Begins nothing new; resolves when everything begun has been answered. */
  readonly end: () => Promise<void>;
};

type Options = {
  readonly chats: readonly Chat[];
  readonly stage: Omit<Stage, 'signal'>;
  /** Items at a time. */
  readonly lanes: number;
};

/** Microsoft takes two posts a second in a chat, and each item takes a few: more would only grow what waits. */
const longestPauseMs = 5_000;

export function startLoad({ chats, stage, lanes }: Options): Load {
  const ending = new AbortController();
  const { signal } = ending;
  let items = 0;

  async function lane(): Promise<void> {
    const random = stage.random.fork();
    while (!signal.aborted) {
      items += 1;
      await playItem(keyOf(items), { chat: random.pick(chats), stage: { ...stage, random, signal } });
      await wait(random.between(0, longestPauseMs), undefined, { signal }).catch(() => undefined);
    }
  }

  const [, last = chats[0]] = chats;
  const leaves = last ? playLeaves(last, { ...stage, random: stage.random.fork(), signal }) : Promise.resolve();
  const playing = Promise.all([leaves, ...Array.from({ length: lanes }, lane)]);
  return {
    items: () => items,
    async end() {
      ending.abort();
      await playing;
    },
  };
}
