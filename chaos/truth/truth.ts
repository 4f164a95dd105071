// Everything that is compared at the end: what the database says, and what people see in their chats and feeds.
import { z } from 'zod';
import type { Chat, FeedCall, FeedItem, LimitReport, Message, Person, World } from '../world/world.ts';
import { keysIn } from '../world/keys.ts';
import type { Rows } from './rows.ts';

const text = z.string();
const maybe = text.nullable();

const tables = {
  items: {
    sql: `select id::text, chain_id::float8 as chain, number, conversation_id as chat, kind, state, title, owner_id as owner,
      open_stage, closed_at::text, closed_by_id as closer, reminders_sent as reminders, version from items order by chain_id`,
    shape: z.object({
      ...{ id: text, chain: z.number(), number: z.number(), chat: text, kind: z.enum(['approval', 'task']) },
      ...{ state: text, title: text, owner: text, open_stage: z.number(), closed_at: maybe, closer: maybe },
      ...{ reminders: z.number(), version: z.number() },
    }),
  },
  stages: {
    sql: 'select item_id::text as item, stage, audience, rule, needed from stages',
    shape: z.object({ item: text, stage: z.number(), audience: text, rule: text, needed: z.number().nullable() }),
  },
  asked: {
    sql: 'select item_id::text as item, stage, entra_id as person from asked_people',
    shape: z.object({ item: text, stage: z.number(), person: text }),
  },
  responses: {
    sql: 'select item_id::text as item, stage, entra_id as person, by_id as giver, answer from responses',
    shape: z.object({ item: text, stage: z.number(), person: text, giver: maybe, answer: text }),
  },
  absences: {
    sql: 'select item_id::text as item, entra_id as person, why from absences',
    shape: z.object({ item: text, person: text, why: text }),
  },
  comments: {
    sql: 'select item_id::text as item, entra_id as person, text from comments',
    shape: z.object({ item: text, person: text, text }),
  },
  events: {
    sql: `select item_id::text as item, at::text, kind, actor_id as actor, details from events order by id`,
    shape: z.object({ item: text, at: text, kind: text, actor: text, details: z.unknown() }),
  },
  delegations: {
    sql: 'select entra_id as person, to_id as stand_in from delegations',
    shape: z.object({ person: text, stand_in: maybe }),
  },
  cards: {
    sql: 'select item_id::text as item, message_id as message, drawn_version as version from card_messages',
    shape: z.object({ item: text, message: text, version: z.number() }),
  },
  ledger: {
    sql: `select item_id::text as item, recipient, activity_type as type, revision, state, attempts, reason,
      changed_at::text from feed_notifications`,
    shape: z.object({
      ...{ item: text, recipient: text, type: text, revision: z.number(), state: text, attempts: z.number() },
      ...{ reason: maybe, changed_at: text },
    }),
  },
  owed: {
    sql: 'select item_id::text as item, attempts, claimed_by from owed_cards',
    shape: z.object({ item: text, attempts: z.number(), claimed_by: maybe }),
  },
  jobs: {
    sql: `select name, state::text, count(*)::integer as count from pgboss.job
      where name not like '\\_\\_pgboss%' group by 1, 2`,
    shape: z.object({ name: text, state: text, count: z.number() }),
  },
} as const;

type Tables = { readonly [T in keyof typeof tables]: readonly z.infer<(typeof tables)[T]['shape']>[] };

export type ItemRow = Tables['items'][number] & { readonly key: string };

export type Truth = Omit<Tables, 'items'> & {
  readonly items: readonly ItemRow[];
  readonly people: readonly Person[];
  readonly chats: readonly Chat[];
  /** By chat id. */
  readonly messages: ReadonlyMap<string, readonly Message[]>;
  /** By object id. */
  readonly feeds: ReadonlyMap<string, readonly FeedItem[]>;
  readonly feedCalls: ReadonlyMap<string, readonly FeedCall[]>;
  readonly limits: readonly LimitReport[];
};

export async function readTruth({ query }: Rows, world: World): Promise<Truth> {
  async function read<T>({
    sql,
    shape,
  }: {
    readonly sql: string;
    readonly shape: z.ZodType<T>;
  }): Promise<readonly T[]> {
    return z.array(shape).parse(await query(sql));
  }

  const people = await world.people();
  const chats = await world.groupChats();
  const perPerson = async <T>(of: (person: Person) => Promise<T>) =>
    new Map(await Promise.all(people.map(async (person) => [person.objectId, await of(person)] as const)));
  return {
    items: (await read(tables.items)).map((item) => ({ ...item, key: keysIn(item.title)[0] ?? item.title })),
    stages: await read(tables.stages),
    asked: await read(tables.asked),
    responses: await read(tables.responses),
    absences: await read(tables.absences),
    comments: await read(tables.comments),
    events: await read(tables.events),
    delegations: await read(tables.delegations),
    cards: await read(tables.cards),
    ledger: await read(tables.ledger),
    owed: await read(tables.owed),
    jobs: await read(tables.jobs),
    people,
    chats,
    messages: new Map(await Promise.all(chats.map(async ({ id }) => [id, await world.messages(id)] as const))),
    feeds: await perPerson((person) => world.feed(person)),
    feedCalls: await perPerson((person) => world.feedCalls(person)),
    limits: await world.limits(),
  };
}
