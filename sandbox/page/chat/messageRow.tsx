// One message of a conversation: notice, own bubble, or somebody else's with avatar and name.
import type { Chat, Message, Person, SandboxState } from '../api/shapes.ts';
import { MessageCard } from '../cards/messageCard.tsx';
import { AppAvatar, Avatar } from '../ui/avatar.tsx';
import { timeOf } from '../ui/clock.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { DeliveryMark } from './deliveryMark.tsx';
import { useMessageMenu } from './messageMenu.ts';
import { MessageText } from './messageText.tsx';

type Props = {
  chat: Chat;
  message: Message;
  viewer: Person;
  app: SandboxState['app'];
  startsGroup: boolean;
  highlighted: boolean;
};

export function MessageRow({ chat, message, viewer, app, startsGroup, highlighted }: Props) {
  const entries = useMessageMenu({ chat, message, viewer, app });
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
        {message.onlyFor !== null && message.deletedAt === null && (
          <p class="only-you" data-testid="only-you">
            <Icon name="eye" size={14} />
            Only you can see this
          </p>
        )}
        <div class="message-body">
          <Body chat={chat} message={message} viewer={viewer} />
          {message.deletedAt === null && (
            <Menu class="message-menu" label="More options" icon="more" iconSize={18} entries={entries} />
          )}
        </div>
        {message.editedAt !== null && message.deletedAt === null && <p class="message-mark">Edited</p>}
        <DeliveryMark chat={chat} message={message} own={own} appName={app.name} />
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
