// A process in which many people press a button of one card at the same moment; started by race.test.ts.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createItems } from '../../src/items/items.ts';
import { openDatabase } from '../../src/storage/openDatabase.ts';
import { serveOrders } from './childProcess.ts';

const orders = z.object({
  url: z.string(),
  itemId: z.string(),
  conversation: z.object({
    id: z.string(),
    tenantId: z.string(),
    kind: z.enum(['personal', 'groupChat', 'channel']),
    serviceUrl: z.string(),
  }),
  clicks: z.array(
    z.object({
      person: z.object({ entraId: z.string(), teamsId: z.string(), name: z.string() }),
      answer: z.enum(['approve', 'reject']),
    }),
  ),
});

/** What one click was answered: the state of the item as told, and why not if it was refused. */
const told = z.array(
  z.object({
    person: z.string(),
    answer: z.enum(['approve', 'reject']),
    kind: z.enum(['accepted', 'refused', 'waiting', 'repeated']),
    reason: z.string().optional(),
    state: z.string().optional(),
  }),
);

export type Orders = z.infer<typeof orders>;
export type Told = z.infer<typeof told>[number];

export function parseTold(given: unknown): readonly Told[] {
  return told.parse(given);
}

async function prepare({ url, itemId, conversation, clicks }: Orders) {
  const database = await openDatabase({ kind: 'postgres', url });
  const items = createItems({
    db: database.db,
    enqueue: () => Promise.resolve(),
    clock: () => new Date(),
    newId: randomUUID,
  });
  const key = { by: 'id', id: itemId } as const;

  async function click({ person, answer }: Orders['clicks'][number]): Promise<Told> {
    const wish = { kind: 'respond', answer, comment: 'Because' } as const;
    const acted = await items.act({ conversation, sender: person, language: undefined, key, wish });
    const reason = acted.kind === 'refused' ? acted.refusal.reason : undefined;
    return { person: person.entraId, answer, kind: acted.kind, reason, state: acted.item?.state };
  }

  return async () => {
    const answers = await Promise.all(clicks.map(click));
    await database.close();
    return answers;
  };
}

if (import.meta.main) await serveOrders(prepare, (given) => orders.parse(given));
