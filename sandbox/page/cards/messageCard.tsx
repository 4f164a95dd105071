// A card inside a message, as the person one is sees it: their own version of it where the app gave them one.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat, Message, Person } from '../api/shapes.ts';
import { isRefreshDue, readRefresh } from '../rules/refreshRule.ts';
import { submitKind } from '../rules/submitKind.ts';
import { noSession, sessionKey } from '../state/cardSessions.ts';
import type { CardSession } from '../state/cardSessions.ts';
import { useClient } from '../state/client.ts';
import { useStore } from '../state/store.ts';
import { useOpenLink } from '../chat/openLink.ts';
import { CardNotice } from './cardNotice.tsx';
import { CardView } from './cardView.tsx';
import { useCardReader } from './cardReader.ts';

type Props = { chat: Chat; message: Message; content: unknown; viewer: Person };

export function MessageCard({ chat, message, content, viewer }: Props) {
  const { cards, dialogs, toasts } = useClient();
  const reader = useCardReader(chat, viewer);
  const openLink = useOpenLink();
  const session = useStore(cards.store)[sessionKey(viewer.objectId, message.id)] ?? noSession;
  const frame = useRef<HTMLDivElement>(null);
  const inView = useInView(frame);
  const press = { viewerId: viewer.objectId, chatId: chat.id, messageId: message.id, version: message.version };

  const refresh = readRefresh(content);
  const due = isRefreshDue({
    refresh,
    viewerTeamsId: viewer.teamsId,
    memberCount: chat.memberIds.length,
    version: message.version,
    lastAnswer: session.lastAnswer,
    now: Date.now(),
  });

  useEffect(() => {
    if (!inView || !due || session.waiting !== null || refresh === undefined) return;
    void cards.press({ ...press, action: refresh.action, trigger: 'automatic' });
    // Only these bring a card "into view": time passing alone does not, as in Teams.
  }, [inView, message.version, viewer.objectId, session.waiting === null]);

  const notPlayed = (what: string) => toasts.problem(new Error(`The sandbox does not play “${what}”.`));

  function submit(submitted: unknown): void {
    const meant = submitKind(submitted);
    if (meant.kind === 'message') void cards.submit({ ...press, data: meant.data });
    else if (meant.kind === 'dialog') void openDialog(meant.data);
    else notPlayed(meant.type);
  }

  async function openDialog(data: Readonly<Record<string, unknown>>): Promise<void> {
    const place = { chatId: chat.id, viewerId: viewer.objectId, messageId: message.id };
    await cards.during(press, () => dialogs.open({ kind: 'task', ...place, data }));
  }

  return (
    <div class="card-block">
      <div class="card-frame" ref={frame} data-testid="card">
        <CardView
          content={shownContent({ session, message, content, due: due && inView })}
          reader={reader}
          waiting={session.waiting === 'manual'}
          onExecute={(action) => void cards.press({ ...press, action, trigger: 'manual' })}
          onSubmit={submit}
          onOpenUrl={openLink}
          onUnsupported={notPlayed}
        />
      </div>
      <CardNotice notice={session.notice} onDismiss={() => cards.dismissNotice(viewer.objectId, message.id)} />
    </div>
  );
}

function shownContent(card: { session: CardSession; message: Message; content: unknown; due: boolean }): unknown {
  const { own, waiting } = card.session;
  if (own === null) return card.content;
  // While the new version is on its way the old one stays, instead of flickering through the shared card.
  const keep = own.version === card.message.version || waiting !== null || card.due;
  return keep ? own.content : card.content;
}

function useInView(target: { current: HTMLElement | null }): boolean {
  const [inView, setInView] = useState(false);
  useEffect(() => {
    if (target.current === null) return;
    const observer = new IntersectionObserver((entries) => setInView(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(target.current);
    return () => observer.disconnect();
  }, []);
  return inView;
}
