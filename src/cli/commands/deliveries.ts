// `countersign deliveries`: which notifications and cards have not got through, why, and what to do about it.
import type { CardTrouble, GivenUpCard } from '../../storage/ledger/givenUpCards.ts';
import { listGivenUpCards } from '../../storage/ledger/givenUpCards.ts';
import type { ListedNotification, NotificationCount } from '../../storage/ledger/listNotifications.ts';
import { countNotifications, listNotifications } from '../../storage/ledger/listNotifications.ts';
import type { LedgerSelection, LedgerState } from '../../storage/ledger/selection.ts';
import { exitCodes } from '../command.ts';
import type { Command, Outcome, Surroundings } from '../command.ts';
import { cardLines, cardsOf, cardTable } from '../ledger/cards.ts';
import { parseSelection, selectionOptions, selectionUsage } from '../ledger/parseSelection.ts';
import { summaryLine } from '../ledger/summary.ts';
import { textTable } from '../ledger/textTable.ts';
import { timeText } from '../ledger/timeText.ts';
import { parseOptions } from '../parseOptions.ts';
import { withDatabase } from '../withDatabase.ts';

const usual = 50;
const most = 10_000;

const usage = `Usage: npm run countersign -- deliveries [options]

Lists what is dead, refused, or has waited for more than a minute, and cards that were given up.

  --state <state>  queued, throttled, refused, dead, accepted or all, instead
${selectionUsage}
  --limit <n>      at most so many, the oldest first (default: ${usual})
  --json           for programs

The database is the product's: DATABASE_URL, or DATA_DIR while the product is stopped.`;

export const deliveriesCommand: Command = {
  name: 'deliveries',
  summary: 'List notifications and cards that have not got through',
  usage,
  run: listDeliveries,
};

const statesFor: ReadonlyMap<string, readonly LedgerState[]> = new Map([
  ['queued', ['queued']],
  ['throttled', ['throttled']],
  ['refused', ['refused']],
  ['dead', ['dead']],
  ['accepted', ['accepted']],
  ['all', ['queued', 'throttled', 'refused', 'dead', 'accepted', 'obsolete']],
]);

type Question = { readonly selection: LedgerSelection; readonly limit: number; readonly format: 'table' | 'json' };
type GivenUp = { readonly cards: readonly GivenUpCard[]; readonly total: Readonly<Record<CardTrouble, number>> };
type Listed = {
  readonly notifications: readonly ListedNotification[];
  readonly counts: readonly NotificationCount[];
  readonly givenUp: GivenUp;
  readonly question: Question;
};

async function listDeliveries(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const question = parse(args);
  if (typeof question === 'string') return { exitCode: exitCodes.usage, text: `${question}\n\n${usage}` };
  const { selection, limit, format } = question;
  return withDatabase(surroundings, async (db) => {
    const notifications = await listNotifications(db, { ...selection, limit });
    const counts = await countNotifications(db, selection);
    const cards = cardsOf(selection, new Date());
    const givenUp = cards ? await listGivenUpCards(db, { ...cards, limit }) : noCards;
    const draw = format === 'json' ? drawJson : drawTable;
    return { exitCode: exitCodes.ok, text: draw({ notifications, counts, givenUp, question }) };
  });
}

const noCards: GivenUp = { cards: [], total: { notPosted: 0, outdated: 0 } };

/** @returns what is wrong, as a sentence. */
function parse(args: readonly string[]): Question | string {
  const parsed = parseOptions(args, {
    ...selectionOptions,
    state: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (parsed.kind === 'wrong') return parsed.reason;
  const { state, limit: given, json, ...rest } = parsed.values;
  const states = state === undefined ? (['dead', 'refused', 'overdue'] as const) : statesFor.get(state);
  if (states === undefined)
    return `There is no state "${state ?? ''}". Use one of: ${[...statesFor.keys()].join(', ')}.`;
  const limit = given === undefined ? usual : /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (limit < 1 || limit > most) return `--limit is "${given ?? ''}". Use a number from 1 to ${most}.`;
  const narrowed = parseSelection(rest, new Date());
  if (narrowed.kind === 'wrong') return narrowed.reason;
  return { selection: { ...narrowed.selection, states }, limit, format: json === true ? 'json' : 'table' };
}

function drawJson({ notifications, counts, givenUp: { cards } }: Listed): string {
  return JSON.stringify({ notifications, counts, cards }, undefined, 2);
}

const heads = ['first wanted', 'item', 'item id', 'chat', 'recipient', 'type', 'state', 'why', 'attempts', 'next try'];

function drawTable({ notifications, counts, givenUp, question }: Listed): string {
  const parts = [...notificationPart(notifications, counts), ...cardPart(givenUp)];
  return parts.length === 0 ? nothing(question.selection) : parts.join('\n\n');
}

function notificationPart(
  notifications: readonly ListedNotification[],
  counts: readonly NotificationCount[],
): readonly string[] {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  const table = textTable(heads, notifications.map(rowOf));
  return [table + more(total - notifications.length), counts.map(summaryLine).join('\n')];
}

function cardPart({ cards, total }: GivenUp): readonly string[] {
  if (cards.length === 0) return [];
  const left = total.notPosted + total.outdated - cards.length;
  const said = 'The log says why, at "card given up". Once that is mended, "countersign redrive" draws them again.';
  return [cardTable(cards) + more(left), [...cardLines(total), said].join('\n')];
}

function more(left: number): string {
  return left > 0 ? `\n… and ${left} more; --limit shows more of them.` : '';
}

function nothing({ states }: LedgerSelection): string {
  return states.includes('overdue')
    ? 'Nothing is dead or refused, or has waited for more than a minute.'
    : 'There are no such notifications.';
}

function rowOf(listed: ListedNotification): readonly string[] {
  const { queuedAt, number, itemId, conversationId, recipient, activityType, state, reason, attempts, nextAt } = listed;
  return [
    timeText(queuedAt),
    `#${number}`,
    itemId,
    conversationId,
    recipient,
    activityType,
    state,
    reason || '–',
    String(attempts),
    nextAt ? timeText(nextAt) : '–',
  ];
}
