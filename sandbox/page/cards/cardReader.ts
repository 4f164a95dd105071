// Who looks at a card in a chat: their language and time zone, and whom its people pickers offer them.
import type { Chat, Person } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';
import type { CardReader } from './drawCard.ts';

export function useCardReader(chat: Chat, { locale, timeZone }: Person): CardReader {
  const organization = useClient().world.get().sandbox?.people ?? [];
  const currentContext = organization.filter(({ objectId }) => chat.memberIds.includes(objectId));
  return { locale, timeZone, directory: { organization, currentContext } };
}
