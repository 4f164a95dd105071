// The base card of an item as every copy in the chat shows it: the same for all, so in the chat's language.
import { itemCard } from '../cards/itemCard.ts';
import type { Message } from '../cards/message.ts';
import { cardMessage } from '../cards/message.ts';
import { sentencesFor } from '../cards/sentences.ts';
import { actorsIn } from '../items/actors.ts';
import type { Db } from '../storage/database.ts';
import type { PlacedItem } from '../storage/items/findPlacedItem.ts';

export async function drawCard(db: Db, { item, language }: Pick<PlacedItem, 'item' | 'language'>): Promise<Message> {
  return cardMessage(itemCard(item, { sentences: sentencesFor(language), actors: await actorsIn(db, item) }));
}
