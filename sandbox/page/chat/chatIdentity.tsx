// What a chat is called and how it is pictured.
import type { Chat, SandboxState } from '../api/shapes.ts';
import { AppAvatar, GroupAvatar } from '../ui/avatar.tsx';

export function chatTitle(chat: Chat, sandbox: SandboxState): string {
  return chat.kind === 'personal' ? sandbox.app.name : (chat.name ?? 'Group chat');
}

type Props = { chat: Chat; sandbox: SandboxState; viewerId: string; size: number };

export function ChatAvatar({ chat, sandbox, viewerId, size }: Props) {
  if (chat.kind === 'personal') return <AppAvatar size={size} />;
  const others = sandbox.people.filter(({ objectId }) => chat.memberIds.includes(objectId) && objectId !== viewerId);
  return <GroupAvatar names={others.map(({ name }) => name)} size={size} />;
}
