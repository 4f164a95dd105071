// Listens on the sandbox's wire log, which forgets, and keeps what the checks and the stories need of it.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { keysIn } from './keys.ts';
import type { World } from './world.ts';

const exchangeShape = z.object({
  id: z.number(),
  at: z.string(),
  direction: z.string(),
  service: z.string(),
  operation: z.string(),
  path: z.string(),
  requestBody: z.unknown(),
  responseBody: z.unknown(),
  status: z.number().nullable(),
  state: z.string(),
  note: z.string().nullable(),
  durationMs: z.number().nullable(),
});
type Exchange = z.infer<typeof exchangeShape>;

/** One request between the product and Microsoft's side. `keys`: of the items that it speaks of. */
export type Call = Omit<Exchange, 'requestBody' | 'responseBody'> & { readonly keys: readonly string[] };

/** The item's card as a message in its chat. */
export type PostedCard = { readonly messageId: string; readonly itemId: string; readonly number: number };

export type WireTap = {
  calls(): readonly Call[];
  /** The newest card message of an item that everybody in the chat sees, as far as its posting was answered. */
  cardOf(key: string): PostedCard | undefined;
  /** Of answers that the sandbox has lost on purpose, and of requests that ended before they were answered. */
  unanswered(operation: string): number;
  stop(): Promise<void>;
};

const lookEveryMs = 200;

export function tapWire(world: World): WireTap {
  const calls = new Map<number, Call>();
  const cards = new Map<string, PostedCard>();
  let revision = 0;
  let isOn = true;

  async function look(): Promise<void> {
    const answer = await world.call('GET', `/wire?since=${revision}`);
    const seen = z.object({ revision: z.number(), exchanges: z.array(exchangeShape) }).parse(answer);
    revision = seen.revision;
    for (const exchange of seen.exchanges.toReversed()) note(exchange);
  }

  function note({ requestBody, responseBody, ...exchange }: Exchange): void {
    if (exchange.service === 'login') return;
    const keys = keysIn(requestBody);
    calls.set(exchange.id, { ...exchange, keys });
    const [key] = keys;
    if (exchange.operation !== 'postActivity' || exchange.status !== 201 || key === undefined) return;
    const card = cardIn(exchange, { requestBody, responseBody });
    if (card) cards.set(key, card);
  }

  async function listen(): Promise<void> {
    while (isOn) {
      await look();
      await wait(lookEveryMs);
    }
    await look();
  }

  const listening = listen();
  return {
    calls: () => [...calls.values()],
    cardOf: (key) => cards.get(key),
    unanswered: (operation) =>
      [...calls.values()].filter((call) => call.operation === operation && call.state !== 'answered').length,
    async stop() {
      isOn = false;
      await listening;
    },
  };
}

const postedShape = z.object({ id: z.string() });
const cardShape = z.object({
  attachments: z
    .array(
      z.object({
        content: z.object({ refresh: z.object({ action: z.object({ data: z.object({ item: z.string() }) }) }) }),
      }),
    )
    .min(1),
});

/** Only the card of an open item has its id, and this is where it is first posted. */
function cardIn(
  { path }: Pick<Exchange, 'path'>,
  { requestBody, responseBody }: Pick<Exchange, 'requestBody' | 'responseBody'>,
): PostedCard | undefined {
  const posted = postedShape.safeParse(responseBody).data;
  const card = cardShape.safeParse(requestBody).data;
  const [, number] = /#(\d+)/.exec(JSON.stringify(requestBody)) ?? [];
  const itemId = card?.attachments[0]?.content.refresh.action.data.item;
  if (path.includes('isTargetedActivity=true') || !posted || itemId === undefined || number === undefined)
    return undefined;
  return { messageId: posted.id, itemId, number: Number(number) };
}
