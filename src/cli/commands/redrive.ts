// `countersign redrive`: notifications that were given up or refused, and cards that were given up, go again, once what stood in their way is mended.
import type { Db } from '../../storage/database.ts';
import type { CardTrouble } from '../../storage/ledger/givenUpCards.ts';
import { listGivenUpCards, redriveCards } from '../../storage/ledger/givenUpCards.ts';
import type { NotificationCount } from '../../storage/ledger/listNotifications.ts';
import { countNotifications } from '../../storage/ledger/listNotifications.ts';
import { redriveNotifications } from '../../storage/ledger/redriveNotifications.ts';
import type { LedgerSelection } from '../../storage/ledger/selection.ts';
import { exitCodes } from '../command.ts';
import type { Command, Outcome, Surroundings } from '../command.ts';
import { cardCount, cardLines, cardsOf } from '../ledger/cards.ts';
import { parseSelection, selectionOptions, selectionUsage } from '../ledger/parseSelection.ts';
import { countLine } from '../ledger/summary.ts';
import { parseOptions } from '../parseOptions.ts';
import { withDatabase } from '../withDatabase.ts';

const usage = `Usage: npm run countersign -- redrive (--all | selection) [options]

Queues dead notifications again, and cards that were given up. What nobody needs any more is left out when its turn comes.

  --all            all of them; else narrow it:
${selectionUsage}
  --refused        those that Teams refused, too
  --dry-run        only say what would be queued

The database is the product's: DATABASE_URL, or DATA_DIR while the product is stopped.`;

export const redriveCommand: Command = {
  name: 'redrive',
  summary: 'Send notifications and cards again that were given up',
  usage,
  run: redrive,
};

type Failed = LedgerSelection & { readonly states: readonly ('dead' | 'refused')[] };
type Order = { readonly selection: Failed; readonly manner: 'queue' | 'dryRun' };

async function redrive(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const order = parse(args);
  if (typeof order === 'string') return { exitCode: exitCodes.usage, text: `${order}\n\n${usage}` };
  const { selection, manner } = order;
  return withDatabase(surroundings, async (db, kind) => {
    const found = manner === 'dryRun' ? await look(db, selection) : await queueAgain(db, selection);
    const total = totalOf(found);
    if (total === '') return { exitCode: exitCodes.ok, text: await nothing(db, selection) };
    const headline = manner === 'dryRun' ? `Would queue ${total} again:` : `Queued ${total} again:`;
    return {
      exitCode: exitCodes.ok,
      text: [headline, ...listed(found), ...(manner === 'queue' ? [when[kind]] : [])].join('\n'),
    };
  });
}

type Found = {
  readonly counts: readonly NotificationCount[];
  readonly cards: Readonly<Record<CardTrouble, number>>;
};

const noCards = { notPosted: 0, outdated: 0 };

async function look(db: Db, selection: Failed): Promise<Found> {
  const cards = cardsOf(selection, new Date());
  const { total } = cards ? await listGivenUpCards(db, { ...cards, limit: 1 }) : { total: noCards };
  return { counts: await countNotifications(db, selection), cards: total };
}

/** The cards first: what rings people waits for them. */
async function queueAgain(db: Db, selection: Failed): Promise<Found> {
  const at = new Date();
  const cards = cardsOf(selection, at);
  const redrawn = cards ? await redriveCards(db, cards) : noCards;
  return { counts: await redriveNotifications(db, { ...selection, at }), cards: redrawn };
}

const when = {
  postgres: 'The running product sends them within a second, as fast as Microsoft allows.',
  pglite: 'They are sent as soon as the product is started.',
} as const;

/** @returns what is wrong, as a sentence. */
function parse(args: readonly string[]): Order | string {
  const parsed = parseOptions(args, {
    ...selectionOptions,
    all: { type: 'boolean' },
    refused: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  });
  if (parsed.kind === 'wrong') return parsed.reason;
  const { all, refused, 'dry-run': dryRun, ...rest } = parsed.values;
  const narrowed = parseSelection(rest, new Date());
  if (narrowed.kind === 'wrong') return narrowed.reason;
  const isNarrowed = Object.keys(narrowed.selection).length > 0;
  if (all !== true && !isNarrowed) return 'Say which notifications: --item, --chat, --reason or --since, or --all.';
  if (all === true && isNarrowed) return '--all contradicts what narrows it. Leave one of them out.';
  const states = refused === true ? (['dead', 'refused'] as const) : (['dead'] as const);
  return { selection: { ...narrowed.selection, states }, manner: dryRun === true ? 'dryRun' : 'queue' };
}

/** Whoever looks for what was refused may have missed the option. */
async function nothing(db: Db, selection: Failed): Promise<string> {
  if (selection.states.includes('refused')) return 'Nothing of that is dead or refused.';
  const refused = await countNotifications(db, { ...selection, states: ['refused'] });
  if (refused.length === 0) return 'Nothing of that is dead.';
  return [
    'Nothing of that is dead. With --refused these would go again:',
    ...listed({ counts: refused, cards: noCards }),
  ].join('\n');
}

function listed({ counts, cards }: Found): readonly string[] {
  return [...counts.map(countLine), ...cardLines(cards)].map((line) => `  ${line}`);
}

/** Empty: nothing at all. */
function totalOf({ counts, cards: { notPosted, outdated } }: Found): string {
  const rings = counts.reduce((sum, { count }) => sum + count, 0);
  const cards = notPosted + outdated;
  return [...(rings > 0 ? [notifications(rings)] : []), ...(cards > 0 ? [cardCount(cards)] : [])].join(' and ');
}

function notifications(count: number): string {
  return count === 1 ? '1 notification' : `${count} notifications`;
}
