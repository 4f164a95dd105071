// Scale: the same deeds in a database of a thousand items and in one of a million.
import type { Subjects } from '../load/alternate.ts';
import { alternate } from '../load/alternate.ts';
import type { StoredSubject } from '../measurements/stored.ts';
import { measureStored } from '../measurements/stored.ts';
import { line } from '../report/lines.ts';
import { fillDatabase } from '../scale/fillDatabase.ts';
import { createCountersign, limitsOff } from '../subjects/countersign.ts';
import { installInChats } from '../subjects/installInChats.ts';
import { createChats } from '../world.ts';
import type { Ground } from './ground.ts';
import { prepareGround } from './ground.ts';
import type { Part, Stage } from './part.ts';

type Size = { readonly items: number; readonly chats: number; readonly openPerChat: number };

/** In a chat of either size there is a full page to list. */
const sizes = { small: { chats: 20, openPerChat: 10 }, large: { chats: 200, openPerChat: 100 } } as const;
const chatsInUse = 10;

export const measureScale: Part = async (stage) => {
  const { small, large, rounds, samples } = stage.plan.scale;
  await using ground = await prepareGround(stage);
  const stored = new Map([
    ['small', await prepare(ground, { items: small, ...sizes.small }, stage)],
    ['large', await prepare(ground, { items: large, ...sizes.large }, stage)],
  ]);
  const subjects: Subjects = new Map([...stored].map(([key, { subject }]) => [key, subject]));
  const byProcess = new Map([...stored.values()].map((own) => [own.subject, own]));

  const measure = async (subject: StoredSubject['subject']) => {
    const own = byProcess.get(subject);
    if (own === undefined) throw new Error('A subject without a database');
    return measureStored(own);
  };
  stage.announce('scale: measuring');
  await alternate({ rounds: 1, subjects }, measure);
  const results = await alternate({ rounds, subjects }, measure);

  const bar = '<= 1.5 x';
  const ratio = { unit: 'ms', ratio: true } as const;
  return [
    {
      title: 'Stored items',
      note: 'On PostgreSQL, one deed after the other, limits off; until what follows has arrived at Microsoft’s side.',
      columns: [
        { key: 'small', title: `${small.toLocaleString('en')} items` },
        { key: 'large', title: `${large.toLocaleString('en')} items` },
      ],
      lines: [
        line({ what: 'list', ...ratio, bar }, results, ({ list }) => list),
        line({ what: 'list closed', ...ratio }, results, ({ listClosed }) => listClosed),
        line({ what: 'request', ...ratio }, results, ({ request }) => request),
        line({ what: 'Approve', ...ratio, bar }, results, ({ approve }) => approve),
        line({ what: `${samples} reminders due at once`, ...ratio, bar }, results, ({ timers }) => timers),
      ],
    },
  ];
};

async function prepare(
  { microsoft, workplace, newDatabase, add }: Ground,
  { items, chats: chatCount, openPerChat }: Size,
  { announce, plan }: Stage,
): Promise<StoredSubject> {
  announce(`scale: ${items} items`);
  const databaseUrl = await newDatabase();
  const chats = createChats({ tenants: 1, each: chatCount });
  const subject = add(await createCountersign({ workplace, name: `items${items}`, databaseUrl, variables: limitsOff }));
  await subject.process.start();
  await installInChats(subject, { microsoft, chats });
  await subject.process.stop();
  const itemsPerChat = items / chatCount;
  await fillDatabase({ databaseUrl, chats, itemsPerChat, openPerChat: Math.min(openPerChat, itemsPerChat) });
  await subject.process.start();
  return { subject, microsoft, databaseUrl, chats: chats.slice(0, chatsInUse), samples: plan.scale.samples };
}
