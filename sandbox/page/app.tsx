// The whole page: top bar, rail, the list of what one looks at, and the thing itself.
import { useEffect } from 'preact/hooks';
import { DialogHost } from './dialogs/dialogHost.tsx';
import { FeedList } from './activity/feedList.tsx';
import { AdminPane } from './admin/adminPane.tsx';
import { SectionList } from './admin/sectionList.tsx';
import type { Person, SandboxState } from './api/shapes.ts';
import { ChatList } from './chat/chatList.tsx';
import { Conversation } from './chat/conversation.tsx';
import { Placeholder } from './layout/placeholder.tsx';
import { Rail } from './layout/rail.tsx';
import { StatusBanner } from './layout/statusBanner.tsx';
import { ToastStack } from './layout/toastStack.tsx';
import { TopBar } from './layout/topBar.tsx';
import { chatsOf } from './rules/chatOrder.ts';
import { seenBy } from './rules/visibility.ts';
import { countUnread } from './rules/feedText.ts';
import type { Route } from './rules/route.ts';
import { useClient } from './state/client.ts';
import { useStore } from './state/store.ts';
import type { World } from './state/world.ts';

export function App() {
  const client = useClient();
  const world = useStore(client.world);
  const route = useStore(client.navigation.route);
  const { sandbox } = world;
  const viewer = sandbox?.people.find(({ objectId }) => objectId === route.as) ?? sandbox?.people[0];
  if (!sandbox || !viewer) {
    return (
      <Placeholder icon="server" text={world.connection === 'lost' ? 'The sandbox does not answer.' : 'One moment …'} />
    );
  }
  return <Shell sandbox={sandbox} viewer={viewer} world={world} route={route} />;
}

type ShellProps = { sandbox: SandboxState; viewer: Person; world: World; route: Route };

function Shell({ sandbox, viewer, world, route }: ShellProps) {
  const { navigation } = useClient();
  const chats = chatsOf(viewer.objectId, sandbox.chats);
  const openChat = chats.find(({ id }) => id === route.chatId) ?? (route.view === 'chat' ? chats[0] : undefined);
  const messages = seenBy(viewer.objectId, world.messages);
  const unread = countUnread(world.feeds[viewer.objectId]);
  const detailAsked = route.view === 'sandbox' ? route.section !== null : route.chatId !== null;

  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${viewer.name} · ${sandbox.app.name} sandbox`;
  }, [unread, viewer.name, sandbox.app.name]);

  function become(person: Person): void {
    const stays = route.view === 'chat' && openChat?.memberIds.includes(person.objectId) === true;
    const chatId = stays && route.chatId !== null ? route.chatId : null;
    navigation.go({ as: person.objectId, chatId, messageId: null });
  }

  return (
    <div class="shell" data-pane={detailAsked ? 'detail' : 'list'}>
      <TopBar
        appName={sandbox.app.name}
        people={sandbox.people}
        viewer={viewer}
        feeds={world.feeds}
        onSwitch={become}
      />
      <Rail view={route.view} unread={unread} />
      <main class="stage">
        <StatusBanner sandbox={sandbox} connection={world.connection} />
        <div class="panes">
          <div class="list-pane">
            {route.view === 'activity' && (
              <FeedList
                sandbox={sandbox}
                items={world.feeds[viewer.objectId] ?? []}
                viewer={viewer}
                openMessageId={route.messageId}
              />
            )}
            {route.view === 'chat' && (
              <ChatList
                sandbox={sandbox}
                chats={chats}
                messages={messages}
                viewerId={viewer.objectId}
                openChatId={openChat?.id ?? null}
              />
            )}
            {route.view === 'sandbox' && <SectionList section={route.section} />}
          </div>
          <div class="detail-pane">
            {route.view === 'sandbox' && (
              <AdminPane section={route.section ?? 'product'} sandbox={sandbox} world={world} />
            )}
            {route.view !== 'sandbox' && openChat && (
              <Conversation
                key={`${viewer.objectId} ${openChat.id}`}
                sandbox={sandbox}
                chat={openChat}
                messages={messages[openChat.id]}
                viewer={viewer}
              />
            )}
            {route.view === 'activity' && !openChat && (
              <Placeholder icon="bell" text="Choose a notification: it opens the chat at the card." />
            )}
          </div>
        </div>
      </main>
      <DialogHost sandbox={sandbox} />
      <ToastStack viewerId={viewer.objectId} />
    </div>
  );
}
