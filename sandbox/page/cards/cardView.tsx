// One Adaptive Card: drawn when its content changes, left alone (with what is typed in it) when it does not.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawCard } from './drawCard.ts';
import type { CardHandlers, CardReader } from './drawCard.ts';

type Props = CardHandlers & { content: unknown; reader: CardReader; waiting: boolean };

export function CardView({ content, reader, waiting, ...handlers }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(handlers);
  const [broken, setBroken] = useState(false);
  latest.current = handlers;
  const json = JSON.stringify(content);

  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const hadFocus = element.contains(document.activeElement);
    setBroken(!draw(element, { json, reader, latest }));
    // The pressed button is gone with the old card: keep the keyboard where it was.
    if (hadFocus) element.focus();
  }, [json, reader.locale, reader.timeZone]);

  useEffect(() => {
    if (waiting) return;
    for (const button of frame.current?.querySelectorAll('[aria-busy]') ?? []) button.removeAttribute('aria-busy');
  }, [waiting]);

  return (
    <>
      <div
        ref={frame}
        class={waiting ? 'card-content is-waiting' : 'card-content'}
        lang={reader.locale}
        tabIndex={-1}
      />
      {broken && <p class="card-broken">This card cannot be shown.</p>}
    </>
  );
}

type Drawing = { json: string; reader: CardReader; latest: { current: CardHandlers } };

function draw(element: HTMLElement, { json, reader, latest }: Drawing): boolean {
  try {
    return drawCard(element, {
      content: JSON.parse(json),
      reader,
      handlers: {
        onExecute: (action) => latest.current.onExecute(action),
        onSubmit: (data, title) => latest.current.onSubmit(data, title),
        onOpenUrl: (url) => latest.current.onOpenUrl(url),
        onUnsupported: (title) => latest.current.onUnsupported(title),
      },
    });
  } catch (error) {
    console.error(error);
    return false;
  }
}
