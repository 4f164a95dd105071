// The activity feed of the person one is, newest first.
import type { FeedItem, SandboxState } from '../api/shapes.ts';
import { chatTitle } from '../chat/chatIdentity.tsx';
import { relativeTime } from '../rules/feedText.ts';
import { given } from '../rules/examples.ts';
import { useNow } from '../ui/clock.ts';
import { Icon } from '../ui/icon.tsx';
import { pressInList } from '../ui/listKeys.ts';
import { FeedAvatar } from './feedAvatar.tsx';
import { useOpenFeedItem } from './openFeedItem.ts';

type Props = {
  sandbox: SandboxState;
  items: readonly FeedItem[];
  viewer: { objectId: string; name: string };
  openMessageId: string | null;
};

export function FeedList({ sandbox, items, viewer, openMessageId }: Props) {
  const open = useOpenFeedItem(viewer.objectId);
  const now = useNow();
  return (
    <>
      <header class="pane-head">
        <h2>Activity</h2>
      </header>
      {items.length === 0 && <EmptyFeed name={given(viewer.name)} />}
      <div class="list" role="listbox" aria-label="Activity feed" onKeyDown={pressInList}>
        {items.map((item, index) => (
          <FeedRow
            key={item.id}
            item={item}
            chatName={chatName(item, sandbox)}
            age={relativeTime(item.updatedAt, now)}
            selected={item.topic.kind === 'message' && item.topic.messageId === openMessageId}
            tabIndex={index === 0 ? 0 : -1}
            onOpen={() => open(item)}
          />
        ))}
      </div>
    </>
  );
}

type RowProps = {
  item: FeedItem;
  chatName: string | undefined;
  age: string;
  selected: boolean;
  tabIndex: number;
  onOpen: () => void;
};

function FeedRow({ item, chatName, age, selected, tabIndex, onOpen }: RowProps) {
  return (
    <div
      class={item.read ? 'list-item feed-item' : 'list-item feed-item unread'}
      role="option"
      aria-selected={selected}
      tabIndex={tabIndex}
      data-testid="feed-item"
      data-feed-item-id={item.id}
      data-activity-type={item.activityType}
      data-read={item.read}
      onClick={onOpen}
    >
      <FeedAvatar iconId={item.iconId} size={40} />
      <div class="list-text">
        <p class="feed-text">
          {!item.read && <span class="unseen">Unread: </span>}
          {item.text}
        </p>
        {item.preview && <p class="list-preview">{item.preview}</p>}
        <p class="feed-where">
          {chatName && <span>{chatName}</span>}
          <time dateTime={item.updatedAt}>{age}</time>
        </p>
      </div>
      <span class="feed-dot" aria-hidden="true" />
    </div>
  );
}

function EmptyFeed({ name }: { name: string }) {
  return (
    <div class="empty-list">
      <Icon name="bell" size={28} />
      <p>Nothing rang for {name} yet.</p>
      <p class="soft">When someone needs {name}’s answer, it shows up here.</p>
    </div>
  );
}

function chatName(item: FeedItem, sandbox: SandboxState): string | undefined {
  const chat = sandbox.chats.find(({ id }) => id === item.chatId);
  return chat && chatTitle(chat, sandbox);
}
