// How messages are sent into many chats by most who do: continueConversationAsync in a loop, with botbuilder's own retry.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { readOrder, sendAll } from './order.ts';

const { url, chats } = readOrder();
/** Without an app id botbuilder asks for no token. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

await sendAll(async (index) => {
  const chat = chats[index % chats.length];
  if (chat === undefined) return;
  const reference = {
    channelId: 'msteams',
    serviceUrl: `${url}/teams/`,
    bot: { id: '28:bot', name: 'Bot' },
    conversation: { id: chat.id, isGroup: true, conversationType: 'groupChat', name: '' },
  };
  await adapter.continueConversationAsync('', reference, async (context) => {
    await context.sendActivity(`Deploy 1.${index} to production`);
  });
});
