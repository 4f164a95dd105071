// Approve clicks: invoke -> stored -> new card, each on an item of its own; beside them the card is redrawn and the owner told.
import { approveActivity } from '../load/activities.ts';
import type { Round } from '../load/round.ts';
import { runRound } from '../load/round.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Subject } from '../subjects/subject.ts';
import { chats } from '../world.ts';

export type ClickLoad = { readonly inFlight: number; readonly durationMs: number; readonly atMost: number };

/** The echo bots have no items: they are clicked on any. */
const anyCard = {
  itemId: '00000000-0000-4000-8000-000000000000',
  messageId: '1770000000000',
  chatId: chats[0]?.id ?? '',
};
const chatsById = new Map(chats.map((chat) => [chat.id, chat]));

export async function runClicks(
  subject: Subject,
  { microsoft, atMost, ...load }: ClickLoad & { microsoft: Microsoft },
): Promise<Round> {
  const cards = subject.openCards?.splice(0, atMost);
  const next = () => {
    const card = cards === undefined ? anyCard : cards.shift();
    const chat = chatsById.get(card?.chatId ?? '');
    return card && chat && approveActivity(chat, card, microsoft.serviceUrl);
  };
  const round = await runRound({ subject, microsoft, turn: 'approve', next, ...load });
  subject.openCards?.unshift(...(cards ?? []));
  return round;
}
