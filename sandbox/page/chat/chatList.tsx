// The chats of the person one is.
import type { Chat, Message, SandboxState } from '../api/shapes.ts';
import { messageSummary } from '../rules/messageSummary.ts';
import { useClient } from '../state/client.ts';
import { relativeTime } from '../rules/feedText.ts';
import { useNow } from '../ui/clock.ts';
import { pressInList } from '../ui/listKeys.ts';
import { ChatAvatar, chatTitle } from './chatIdentity.tsx';

type Props = {
  sandbox: SandboxState;
  chats: readonly Chat[];
  messages: Readonly<Record<string, readonly Message[]>>;
  viewerId: string;
  openChatId: string | null;
};

export function ChatList({ sandbox, chats, messages, viewerId, openChatId }: Props) {
  const { navigation } = useClient();
  const now = useNow();
  return (
    <>
      <header class="pane-head">
        <h2>Chat</h2>
      </header>
      <div class="list" role="listbox" aria-label="Chats" onKeyDown={pressInList}>
        {chats.map((chat, index) => {
          const selected = chat.id === openChatId;
          const open = () => navigation.go({ chatId: chat.id, messageId: null });
          return (
            <div
              key={chat.id}
              class="list-item"
              role="option"
              data-testid={`chat-${chat.id}`}
              aria-selected={selected}
              tabIndex={selected || (openChatId === null && index === 0) ? 0 : -1}
              onClick={open}
            >
              <ChatAvatar chat={chat} sandbox={sandbox} viewerId={viewerId} size={40} />
              <div class="list-text">
                <div class="list-line">
                  <span class="list-title">{chatTitle(chat, sandbox)}</span>
                  {chat.lastMessageAt && <time class="list-time">{relativeTime(chat.lastMessageAt, now)}</time>}
                </div>
                <p class="list-preview">{messageSummary(messages[chat.id]?.at(-1), viewerId)}</p>
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}
