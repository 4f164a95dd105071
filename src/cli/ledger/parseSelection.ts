// Which notifications of the ledger a person asks for on the command line.
import { z } from 'zod';
import type { LedgerSelection } from '../../storage/ledger/selection.ts';

/** For parseOptions. */
export const selectionOptions = {
  item: { type: 'string' },
  chat: { type: 'string' },
  reason: { type: 'string' },
  since: { type: 'string' },
} as const;

export const selectionUsage = `  --item <id>      only those of one item, by its id
  --chat <id>      only those of one chat, by its conversation id
  --reason <why>   only those with this reason: "400 BadRequest", its status alone, or appRemoved
  --since <span>   only what has changed in that time: 90m, 24h, 7d`;

type Given = { readonly [name in keyof typeof selectionOptions]?: string | undefined };

export type ParsedSelection =
  | { readonly kind: 'selection'; readonly selection: Omit<LedgerSelection, 'states'> }
  | { readonly kind: 'wrong'; readonly reason: string };

export function parseSelection({ item, chat, reason, since }: Given, now: Date): ParsedSelection {
  if (item !== undefined && !z.guid().safeParse(item).success)
    return wrong(
      `"${item}" is not the id of an item. The list of deliveries has the ids: write one as it stands there.`,
    );
  if (chat?.trim() === '') return wrong('--chat needs the id of a chat, such as 19:…@thread.v2.');
  if (reason?.trim() === '') return wrong('--reason needs a reason, such as "400 BadRequest", 400 or appRemoved.');
  const span = since === undefined ? 0 : spanMs(since);
  if (span === undefined) return wrong(`"${since ?? ''}" is not a span of time. Write it as 90m, 24h or 7d.`);
  return {
    kind: 'selection',
    selection: {
      ...(item === undefined ? {} : { itemId: item.toLowerCase() }),
      ...(chat === undefined ? {} : { conversationId: chat }),
      ...(reason === undefined ? {} : { reason }),
      ...(since === undefined ? {} : { since: new Date(now.getTime() - span) }),
    },
  };
}

const minuteMs = 60_000;
const unitsMs: ReadonlyMap<string, number> = new Map([
  ['m', minuteMs],
  ['h', 60 * minuteMs],
  ['d', 24 * 60 * minuteMs],
]);

/** At most some centuries, which no clock of a database minds. */
function spanMs(words: string): number | undefined {
  const [, amount = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(words.trim()) ?? [];
  const unitMs = unitsMs.get(unit);
  return unitMs === undefined ? undefined : Number(amount) * unitMs;
}

function wrong(reason: string): ParsedSelection {
  return { kind: 'wrong', reason };
}
