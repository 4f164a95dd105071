// What the page knows of the sandbox: a copy that sync.ts keeps fresh.
import type { FeedItem, Message, SandboxState } from '../api/shapes.ts';
import type { Exchange, Fault } from '../api/wireShapes.ts';

export type World = {
  readonly connection: 'connecting' | 'live' | 'lost';
  readonly sandbox: SandboxState | null;
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  /** By the person's object id. */
  readonly feeds: Readonly<Record<string, readonly FeedItem[]>>;
  readonly exchanges: readonly Exchange[] | null;
  /** Of the wire log, as far as it has been fetched. */
  readonly wireRevision: number;
  readonly faults: readonly Fault[] | null;
};

export const emptyWorld: World = {
  connection: 'connecting',
  sandbox: null,
  messages: {},
  feeds: {},
  exchanges: null,
  wireRevision: 0,
  faults: null,
};
