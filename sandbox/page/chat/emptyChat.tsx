// What a chat shows before anyone has spoken: lines to try, and what then happens.
import type { Chat, Person, SandboxState } from '../api/shapes.ts';
import { examplesFor, given } from '../rules/examples.ts';
import { AppAvatar } from '../ui/avatar.tsx';

type Props = {
  chat: Chat;
  members: readonly Person[];
  viewer: Person;
  app: SandboxState['app'];
  onTry: (line: string) => void;
};

export function EmptyChat({ chat, members, viewer, app, onTry }: Props) {
  const others = members.filter(({ objectId }) => objectId !== viewer.objectId).map(({ name }) => name);
  const examples = examplesFor({ kind: chat.kind, appName: app.name, others });
  return (
    <div class="empty-chat" data-testid="empty-chat">
      <AppAvatar size={56} />
      <h3>
        {chat.kind === 'personal' ? `Ask ${app.name}` : `You are ${given(viewer.name)}. Ask someone for an approval.`}
      </h3>
      <p class="empty-lead">{lead(chat, others, app.name)}</p>
      <ul class="examples">
        {examples.map(({ line, effect }) => (
          <li key={line}>
            <div>
              <code>{line}</code>
              <p>{effect}</p>
            </div>
            <button type="button" class="button" aria-label={`Try it: ${line}`} onClick={() => onTry(line)}>
              Try it
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function lead(chat: Chat, others: readonly string[], appName: string): string {
  if (chat.app === null) return `${appName} is not installed in this chat. Install it under Sandbox, Chats.`;
  if (chat.kind === 'personal') return 'Here no mention is needed: just type a command.';
  const other = given(others[0] ?? 'someone else');
  return `You play everyone in this chat. Send one of these lines, then switch to ${other} at the top and open Activity.`;
}
