// The base card of an item as every copy in the chat shows it.
import { itemCard } from '../cards/itemCard.ts';
import type { Message } from '../cards/message.ts';
import { stillAsked } from '../domain/access.ts';
import type { Item } from '../domain/item.ts';
import { sentencesFor } from '../locales/index.ts';
import type { Db } from '../storage/database.ts';
import { rosterOf } from '../storage/members.ts';

export async function drawCard(db: Db, item: Item): Promise<Message> {
  const asked = stillAsked(item);
  const people = asked.kind === 'people' ? asked.people : await rosterOf(db, item.conversationId);
  const refreshFor = [...new Set([item.owner, ...people].map((person) => person.teamsId))];
  const card = itemCard(item, { sentences: sentencesFor(undefined), refreshFor });
  return { card, summary: card.fallbackText };
}
