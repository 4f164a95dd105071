// What one can do with a message: ask for one's card again, copy a link, delete it, or hand it to a command of the app.
import type { Chat, Message, Person, SandboxState } from '../api/shapes.ts';
import { appTexts } from '../rules/appTexts.ts';
import { messageLink } from '../rules/deepLink.ts';
import { readRefresh } from '../rules/refreshRule.ts';
import { useClient } from '../state/client.ts';
import type { MenuEntry } from '../ui/menu.tsx';

type Question = { chat: Chat; message: Message; viewer: Person; app: SandboxState['app'] };

export function useMessageMenu({ chat, message, viewer, app }: Question): readonly MenuEntry[] {
  const { act, api, cards, dialogs } = useClient();
  const refresh = readRefresh(message.attachments[0]?.content);
  const press = { viewerId: viewer.objectId, chatId: chat.id, messageId: message.id, version: message.version };
  const refreshing: readonly MenuEntry[] =
    refresh === undefined
      ? []
      : [
          {
            label: 'Refresh card',
            icon: 'refresh',
            run: () => void cards.press({ ...press, action: refresh.action, trigger: 'manual' }),
          },
        ];
  // A message that only one person sees can be handed to nobody.
  const commands = message.onlyFor === null ? appTexts(app, viewer.locale).extensionCommands : [];
  return [
    ...refreshing,
    {
      label: 'Copy link',
      icon: 'link',
      run: () => void act(() => navigator.clipboard.writeText(messageLink(location.origin, chat.id, message.id))),
    },
    { label: 'Delete message', icon: 'trash', run: () => void act(() => api.deleteMessage(chat.id, message.id)) },
    ...commands
      .filter(({ contexts }) => contexts.includes('message'))
      .map(({ id, title }): MenuEntry => ({
        label: title,
        icon: 'app',
        run: () =>
          void dialogs.open({
            kind: 'extension',
            chatId: chat.id,
            viewerId: viewer.objectId,
            messageId: message.id,
            commandId: id,
            title,
          }),
      })),
  ];
}
