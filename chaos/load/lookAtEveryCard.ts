// At the end somebody looks at every card: a client then asks for the card of its own, and the bot learns of copies it does not know.
import { cardsInChats } from '../truth/cardsInChat.ts';
import type { World } from '../world/world.ts';

/** Somebody for whom the client asks by itself, as Teams does when a card comes into view. */
export async function lookAtEveryCard(world: World): Promise<void> {
  const people = await world.people();
  for (const chat of await world.groupChats()) {
    for (const { messageId, viewers, itemId } of cardsInChats(await world.messages(chat.id))) {
      const by = people.find(({ teamsId }) => viewers.includes(teamsId));
      if (by === undefined || itemId === undefined) continue;
      await world.press(chat.id, { by, messageId, verb: 'view', data: { item: itemId }, trigger: 'automatic' });
    }
  }
}
