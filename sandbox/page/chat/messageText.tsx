// The text of a message: a person's as it was typed, the app's as Markdown, mentions highlighted in both.
import type { Message } from '../api/shapes.ts';
import { messageHtml } from '../cards/markdown.ts';
import { useOpenLink } from './openLink.ts';

export function MessageText({ message, viewerId }: { message: Message; viewerId: string }) {
  const openLink = useOpenLink();
  if (message.from.kind !== 'app') {
    return (
      <p class="message-text">
        {message.text.split(/(<at>.*?<\/at>)/).map((part) => {
          const mention = message.mentions.find(({ text }) => text === part);
          if (!mention) return part;
          return <span class={mentionClass(mention.objectId, viewerId)}>{mention.name}</span>;
        })}
      </p>
    );
  }
  return (
    <div
      class="message-text rich"
      onClick={(event) => {
        const anchor = event.target instanceof Element ? event.target.closest('a') : null;
        if (anchor === null) return;
        event.preventDefault();
        openLink(anchor.href);
      }}
      dangerouslySetInnerHTML={{ __html: appHtml(message, viewerId) }}
    />
  );
}

/** Mentions wait outside the Markdown as one private character and a number, and come back as elements. */
function appHtml(message: Message, viewerId: string): string {
  const marked = message.mentions.reduce(
    (text, { text: tag }, index) => text.replaceAll(tag, `\uE000${index}\uE001`),
    message.text,
  );
  return messageHtml(marked).replace(/\uE000(\d+)\uE001/g, (_all, index: string) => {
    const mention = message.mentions[Number(index)];
    if (!mention) return '';
    return `<span class="${mentionClass(mention.objectId, viewerId)}">${escapeHtml(mention.name)}</span>`;
  });
}

function mentionClass(objectId: string | null, viewerId: string): string {
  return objectId === viewerId ? 'mention mention-me' : 'mention';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
