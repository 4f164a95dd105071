// What the page knows of the sandbox: a copy that sync.ts keeps fresh.
import type { Exchange, Fault, FeedItem, Message, SandboxState } from '../api/shapes.ts';

export type World = {
  readonly connection: 'connecting' | 'live' | 'lost';
  readonly sandbox: SandboxState | null;
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  /** By the person's object id. */
  readonly feeds: Readonly<Record<string, readonly FeedItem[]>>;
  readonly exchanges: readonly Exchange[] | null;
  readonly faults: readonly Fault[] | null;
};

export const emptyWorld: World = {
  connection: 'connecting',
  sandbox: null,
  messages: {},
  feeds: {},
  exchanges: null,
  faults: null,
};
