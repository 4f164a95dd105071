// One chat: its header, its messages in order, and the composer.
import { useState } from 'preact/hooks';
import type { Chat, Message, Person, SandboxState } from '../api/shapes.ts';
import { useClient } from '../state/client.ts';
import { Icon } from '../ui/icon.tsx';
import { ChatAvatar, chatTitle } from './chatIdentity.tsx';
import { Composer } from './composer.tsx';
import { EmptyChat } from './emptyChat.tsx';
import { MessageLog } from './messageLog.tsx';

type Props = { sandbox: SandboxState; chat: Chat; messages: readonly Message[] | undefined; viewer: Person };

export function Conversation({ sandbox, chat, messages, viewer }: Props) {
  const { navigation } = useClient();
  const [draft, setDraft] = useState('');
  const members = sandbox.people.filter(({ objectId }) => chat.memberIds.includes(objectId));
  const empty = messages?.every(({ from }) => from.kind === 'system') ?? false;
  return (
    <section class="conversation" aria-label={chatTitle(chat, sandbox)}>
      <header class="pane-head">
        <button
          type="button"
          class="icon-button back"
          aria-label="Back"
          onClick={() => navigation.go({ chatId: null, messageId: null })}
        >
          <Icon name="back" />
        </button>
        <ChatAvatar chat={chat} sandbox={sandbox} viewerId={viewer.objectId} size={36} />
        <div class="pane-title">
          <h2>{chatTitle(chat, sandbox)}</h2>
          <p>{subtitle(chat, members, sandbox)}</p>
        </div>
      </header>
      <MessageLog chat={chat} messages={messages ?? []} viewer={viewer} app={sandbox.app}>
        {empty && <EmptyChat chat={chat} members={members} viewer={viewer} app={sandbox.app} onTry={setDraft} />}
      </MessageLog>
      <Composer chat={chat} viewer={viewer} members={members} app={sandbox.app} text={draft} onText={setDraft} />
    </section>
  );
}

function subtitle(chat: Chat, members: readonly Person[], sandbox: SandboxState): string {
  if (chat.kind === 'personal') return chat.app ? 'Personal chat with the app' : 'The app is not installed here';
  const names = members.map(({ name }) => name).join(', ');
  return chat.app ? `${names} and ${sandbox.app.name}` : names;
}
