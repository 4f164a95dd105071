// The messages of a chat, by day and author; stays at the end while one reads there, or goes to the message asked for.
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat, Message, Person, SandboxState } from '../api/shapes.ts';
import { startsGroup, startsDay } from '../rules/messageGroups.ts';
import { useClient } from '../state/client.ts';
import { useStore } from '../state/store.ts';
import { dayOf } from '../ui/clock.ts';
import { MessageRow } from './messageRow.tsx';

type Props = {
  chat: Chat;
  messages: readonly Message[];
  viewer: Person;
  app: SandboxState['app'];
  children: ComponentChildren;
};

const highlightMs = 2_600;
const nearEnd = 80;
const deeds = ['wheel', 'pointerdown', 'keydown'] as const;

export function MessageLog({ chat, messages, viewer, app, children }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const highlighted = useStickyScroll({ log, chatId: chat.id, viewerId: viewer.objectId, messages });
  return (
    <div class="log" ref={log} role="log" aria-live="polite" aria-label="Messages" tabIndex={0}>
      <div class="log-inner">
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {startsDay(messages[index - 1], message) && <p class="day">{dayOf(message.createdAt)}</p>}
            <MessageRow
              chat={chat}
              message={message}
              viewer={viewer}
              app={app}
              startsGroup={startsGroup(messages[index - 1], message)}
              highlighted={highlighted === message.id}
            />
          </Fragment>
        ))}
        {children}
      </div>
    </div>
  );
}

type Scrolled = {
  log: { current: HTMLElement | null };
  chatId: string;
  viewerId: string;
  messages: readonly Message[];
};

/** Keeps the log at its end, or at the message of the route; answers the id of the message to highlight. */
function useStickyScroll({ log, chatId, viewerId, messages }: Scrolled): string | null {
  const route = useStore(useClient().navigation.route);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const atEnd = useRef(true);
  // The message asked for stays in view while its card becomes the viewer's own, until they do something themselves.
  const landed = useRef<Element | null>(null);
  const wanted = route.messageId !== null && messages.some(({ id }) => id === route.messageId) ? route.messageId : null;

  useLayoutEffect(() => {
    atEnd.current = route.messageId === null;
    if (atEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [chatId]);

  // Whoever says something wants to see it, and the answer, wherever they were reading.
  const lastOwnId = messages.findLast(({ from }) => from.kind === 'person' && from.objectId === viewerId)?.id;
  useLayoutEffect(() => {
    if (lastOwnId === undefined || log.current === null) return;
    atEnd.current = true;
    landed.current = null;
    log.current.scrollTop = log.current.scrollHeight;
  }, [lastOwnId]);

  useEffect(() => {
    const element = log.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    const follow = () => {
      if (landed.current) bringIntoView(element, landed.current);
      else if (atEnd.current) element.scrollTop = element.scrollHeight;
    };
    const letGo = () => {
      landed.current = null;
    };
    const note = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
    };
    const resized = new ResizeObserver(follow);
    resized.observe(content);
    resized.observe(element);
    element.addEventListener('scroll', note);
    for (const deed of deeds) element.addEventListener(deed, letGo, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', note);
      for (const deed of deeds) element.removeEventListener(deed, letGo);
    };
  }, []);

  useEffect(() => {
    if (wanted === null) return;
    atEnd.current = false;
    landed.current = log.current?.querySelector(`[data-message-id="${CSS.escape(wanted)}"]`) ?? null;
    if (log.current && landed.current) bringIntoView(log.current, landed.current);
    setHighlighted(wanted);
    const timer = setTimeout(() => setHighlighted(null), highlightMs);
    return () => clearTimeout(timer);
  }, [route, wanted]);

  return highlighted;
}

/** In the middle, or from its beginning where it is longer than the log. */
function bringIntoView(log: HTMLElement, message: Element): void {
  const fits = message.clientHeight <= log.clientHeight;
  message.scrollIntoView({ block: fits ? 'center' : 'start' });
}
