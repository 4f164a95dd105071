// What a turn of Ada's in the group chat is answered with.
import type { Items } from '../../src/items/items.ts';
import type { TurnContext } from '../../src/bot/turnContext.ts';
import { en } from '../../src/locales/en.ts';
import { ada, now } from '../domain/factories.ts';
import { chatId, tenantId } from './activities.ts';

export const conversation = {
  id: chatId,
  tenantId,
  kind: 'groupChat',
  serviceUrl: 'https://smba.trafficmanager.net/teams/',
} as const;

export const adaSpeaks = { conversation, sender: ada, language: 'en-US', timeZone: 'Europe/Berlin' } as const;

export function turnContext(items: Items): TurnContext {
  return {
    items,
    speaker: adaSpeaks,
    sentences: en,
    now,
    when: () => '10:02 AM',
    messageUrl: (chat, messageId) => `https://teams.microsoft.com/l/message/${chat}/${messageId}`,
  };
}
