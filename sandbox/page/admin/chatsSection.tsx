// Who is in which chat, and where the app is installed.
import type { Chat, SandboxState } from '../api/shapes.ts';
import { ChatAvatar, chatTitle } from '../chat/chatIdentity.tsx';
import { useClient } from '../state/client.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';
import { Installation } from './installation.tsx';

export function ChatsSection({ sandbox }: { sandbox: SandboxState }) {
  return (
    <>
      <p class="lead">
        Install the package where it should work; let people join and leave. The bot is told, as by Teams.
      </p>
      {sandbox.chats.map((chat) => (
        <ChatSheet key={chat.id} chat={chat} sandbox={sandbox} />
      ))}
    </>
  );
}

function ChatSheet({ chat, sandbox }: { chat: Chat; sandbox: SandboxState }) {
  const { act, api } = useClient();
  const members = sandbox.people.filter(({ objectId }) => chat.memberIds.includes(objectId));
  const owner = chat.kind === 'personal' ? members[0] : undefined;
  const title = owner ? `${chatTitle(chat, sandbox)} with ${owner.name}` : chatTitle(chat, sandbox);
  return (
    <section class="sheet" aria-label={title} data-testid={`chat-sheet-${chat.id}`}>
      <div class="sheet-row">
        <ChatAvatar chat={chat} sandbox={sandbox} viewerId="" size={36} />
        <div>
          <h3>{title}</h3>
          <p class="soft">
            {chat.app ? `${sandbox.app.name} ${chat.app.version} is installed` : `${sandbox.app.name} is not installed`}
          </p>
        </div>
        <span class="sheet-space" />
        {chat.app ? (
          <button type="button" class="button" onClick={() => void act(() => api.uninstall(chat.id))}>
            Uninstall
          </button>
        ) : (
          <button type="button" class="button primary" onClick={() => void act(() => api.install(chat.id))}>
            Install
          </button>
        )}
      </div>
      {chat.kind === 'groupChat' && <Members chat={chat} sandbox={sandbox} />}
      {chat.app && <Installation chat={chat} grants={chat.app.grants} sandbox={sandbox} title={title} />}
      {chat.kind === 'groupChat' && (
        <label class="switch-row">
          <span>
            <strong>Targeted messages</strong>
            <span class="soft">The app may write to one member alone. Off: as in a tenant without the preview.</span>
          </span>
          <input
            type="checkbox"
            role="switch"
            class="switch"
            aria-label={`Targeted messages in ${title}`}
            checked={chat.targetedMessages === 'allowed'}
            onChange={() => void act(() => api.allowTargetedMessages(chat.id, chat.targetedMessages === 'refused'))}
          />
        </label>
      )}
    </section>
  );
}

function Members({ chat, sandbox }: { chat: Chat; sandbox: SandboxState }) {
  const { act, api } = useClient();
  return (
    <ul class="chips" aria-label="Members">
      {sandbox.people.map(({ objectId, name }) => {
        const inside = chat.memberIds.includes(objectId);
        return (
          <li key={objectId} class={inside ? 'chip' : 'chip outside'}>
            <Avatar name={name} size={22} />
            {name}
            <button
              type="button"
              class="icon-button small"
              aria-label={inside ? `Remove ${name}` : `Add ${name}`}
              onClick={() =>
                void act(() => (inside ? api.removeMember(chat.id, objectId) : api.addMember(chat.id, objectId)))
              }
            >
              <Icon name={inside ? 'close' : 'plus'} size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
