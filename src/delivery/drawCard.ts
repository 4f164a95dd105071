// The base card of an item as every copy in the chat shows it.
import { itemCard } from '../cards/itemCard.ts';
import type { Message } from '../cards/message.ts';
import type { Item } from '../domain/item.ts';
import { askedPeople } from '../items/askedPeople.ts';
import { sentencesFor } from '../cards/sentences.ts';
import type { Db } from '../storage/database.ts';

export async function drawCard(db: Db, item: Item): Promise<Message> {
  const card = itemCard(item, { sentences: sentencesFor(undefined), asked: await askedPeople(db, item) });
  return { card, summary: card.fallbackText };
}
