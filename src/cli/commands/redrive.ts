// `countersign redrive`: notifications that were given up or refused go again, once what stood in their way is mended.
import type { Db } from '../../storage/database.ts';
import type { NotificationCount } from '../../storage/ledger/listNotifications.ts';
import { countNotifications } from '../../storage/ledger/listNotifications.ts';
import { redriveNotifications } from '../../storage/ledger/redriveNotifications.ts';
import type { LedgerSelection } from '../../storage/ledger/selection.ts';
import { exitCodes } from '../command.ts';
import type { Command, Outcome, Surroundings } from '../command.ts';
import { parseSelection, selectionOptions, selectionUsage } from '../ledger/parseSelection.ts';
import { countLine } from '../ledger/summary.ts';
import { parseOptions } from '../parseOptions.ts';
import { withDatabase } from '../withDatabase.ts';

const usage = `Usage: npm run countersign -- redrive (--all | selection) [options]

Queues dead notifications again. What nobody needs any more is left out when their turn comes.

  --all            all of them; else narrow it:
${selectionUsage}
  --refused        those that Teams refused, too
  --dry-run        only say what would be queued

The database is the product's: DATABASE_URL, or DATA_DIR while the product is stopped.`;

export const redriveCommand: Command = {
  name: 'redrive',
  summary: 'Send notifications again that were given up',
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
    const counts =
      manner === 'dryRun'
        ? await countNotifications(db, selection)
        : await redriveNotifications(db, { ...selection, at: new Date() });
    if (counts.length === 0) return { exitCode: exitCodes.ok, text: await nothing(db, selection) };
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const headline =
      manner === 'dryRun' ? `Would queue ${notifications(total)} again:` : `Queued ${notifications(total)} again:`;
    return {
      exitCode: exitCodes.ok,
      text: [headline, ...listed(counts), ...(manner === 'queue' ? [when[kind]] : [])].join('\n'),
    };
  });
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
  return ['Nothing of that is dead. With --refused these would go again:', ...listed(refused)].join('\n');
}

function listed(counts: readonly NotificationCount[]): readonly string[] {
  return counts.map((counted) => `  ${countLine(counted)}`);
}

function notifications(count: number): string {
  return count === 1 ? '1 notification' : `${count} notifications`;
}
