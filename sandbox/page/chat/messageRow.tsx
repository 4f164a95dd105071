// One message of a conversation: notice, own bubble, or somebody else's with avatar and name.
import type { Chat, Message, Person } from '../api/shapes.ts';
import { MessageCard } from '../cards/messageCard.tsx';
import { messageLink } from '../rules/deepLink.ts';
import { readRefresh } from '../rules/refreshRule.ts';
import { useClient } from '../state/client.ts';
import { AppAvatar, Avatar } from '../ui/avatar.tsx';
import { timeOf } from '../ui/clock.ts';
import { DeliveryMark } from './deliveryMark.tsx';
import { MessageMenu } from './messageMenu.tsx';
import type { MenuEntry } from './messageMenu.tsx';
import { MessageText } from './messageText.tsx';

type Props = {
  chat: Chat;
  message: Message;
  viewer: Person;
  appName: string;
  startsGroup: boolean;
  highlighted: boolean;
};

export function MessageRow({ chat, message, viewer, appName, startsGroup, highlighted }: Props) {
  const entries = useMenuEntries({ chat, message, viewer });
  const { from } = message;
  if (from.kind === 'system') {
    return (
      <p class="notice" data-message-id={message.id}>
        {message.text}
      </p>
    );
  }
  const own = from.kind === 'person' && from.objectId === viewer.objectId;
  const classes = ['message', own && 'own', startsGroup && 'starts-group', highlighted && 'highlighted'].filter(
    Boolean,
  );
  return (
    <article
      class={classes.join(' ')}
      data-message-id={message.id}
      aria-label={`${from.name}, ${timeOf(message.createdAt)}`}
    >
      <div class="message-side">
        {!own && startsGroup && (from.kind === 'app' ? <AppAvatar /> : <Avatar name={from.name} />)}
      </div>
      <div class="message-main">
        {startsGroup && (
          <header class="message-head">
            {!own && <span class="message-author">{from.name}</span>}
            {from.kind === 'app' && <span class="tag">App</span>}
            <time dateTime={message.createdAt}>{timeOf(message.createdAt)}</time>
          </header>
        )}
        <div class="message-body">
          <Body chat={chat} message={message} viewer={viewer} />
          {message.deletedAt === null && <MessageMenu entries={entries} />}
        </div>
        {message.editedAt !== null && message.deletedAt === null && <p class="message-mark">Edited</p>}
        <DeliveryMark chat={chat} message={message} own={own} appName={appName} />
      </div>
    </article>
  );
}

function Body({ chat, message, viewer }: { chat: Chat; message: Message; viewer: Person }) {
  if (message.deletedAt !== null) return <p class="bubble deleted">This message has been deleted.</p>;
  return (
    <div class="message-parts">
      {message.text !== '' && (
        <div class="bubble">
          <MessageText message={message} viewerId={viewer.objectId} />
        </div>
      )}
      {message.attachments.map(({ content }, index) => (
        // One person's card is not another's: a switch of person starts from scratch.
        <MessageCard
          key={`${viewer.objectId} ${index}`}
          chat={chat}
          message={message}
          content={content}
          viewer={viewer}
        />
      ))}
    </div>
  );
}

function useMenuEntries({
  chat,
  message,
  viewer,
}: {
  chat: Chat;
  message: Message;
  viewer: Person;
}): readonly MenuEntry[] {
  const { act, api, cards } = useClient();
  const refresh = readRefresh(message.attachments[0]?.content);
  const entries: MenuEntry[] = [
    {
      label: 'Copy link',
      icon: 'link',
      run: () => void act(() => navigator.clipboard.writeText(messageLink(location.origin, chat.id, message.id))),
    },
    { label: 'Delete message', icon: 'trash', run: () => void act(() => api.deleteMessage(chat.id, message.id)) },
  ];
  if (refresh === undefined) return entries;
  const press = { viewerId: viewer.objectId, chatId: chat.id, messageId: message.id, version: message.version };
  const ask = () => void cards.press({ ...press, action: refresh.action, trigger: 'manual' });
  return [{ label: 'Refresh card', icon: 'refresh', run: ask }, ...entries];
}
