// The "+" beside the compose box: the action commands of the app's message extension.
import type { Chat, Person, SandboxState } from '../api/shapes.ts';
import { appTexts } from '../rules/appTexts.ts';
import { useClient } from '../state/client.ts';
import { Menu } from '../ui/menu.tsx';

export function AppsMenu({ chat, viewer, app }: { chat: Chat; viewer: Person; app: SandboxState['app'] }) {
  const { dialogs } = useClient();
  const commands = appTexts(app, viewer.locale).extensionCommands.filter(({ contexts }) =>
    contexts.includes('compose'),
  );
  if (commands.length === 0) return null;
  const entries = commands.map(({ id, title, description }) => ({
    label: title,
    detail: description,
    icon: 'app' as const,
    run: () =>
      void dialogs.open({ kind: 'extension', chatId: chat.id, viewerId: viewer.objectId, commandId: id, title }),
  }));
  return <Menu class="apps-menu" label="Apps" icon="plus" iconSize={20} entries={entries} />;
}
