// A message's text as segments: words, and mentions of people by Teams id. The mention of the bot itself is left out.
import { z } from 'zod';
import type { NamedPerson } from '../domain/newItem.ts';

export type Segment =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'mention'; readonly person: NamedPerson };

export const mentionShape = z.object({
  type: z.literal('mention'),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
});

type Mention = z.infer<typeof mentionShape>;

const mentionTag = /<at(?:\s[^>]*)?>(.*?)<\/at>/gs;

/**
 * Tags and mention entities stand in the same order, so two people of one name are told apart. A tag without an entity
 * was typed, not picked: it is text.
 */
export function parseMessageText(
  text: string,
  { mentions, botId }: { mentions: readonly Mention[]; botId: string },
): readonly Segment[] {
  const waiting = [...mentions];
  const segments: Segment[] = [];
  let end = 0;
  for (const tag of text.matchAll(mentionTag)) {
    const [whole, name = ''] = tag;
    segments.push(words(text.slice(end, tag.index)));
    end = tag.index + whole.length;
    const index = waiting.findIndex((mention) => writtenName(mention) === name);
    const [mention] = index < 0 ? [] : waiting.splice(index, 1);
    if (!mention) segments.push(words(name));
    else if (mention.mentioned.id !== botId) {
      segments.push({
        kind: 'mention',
        person: { id: mention.mentioned.id, name: mention.mentioned.name ?? name },
      });
    }
  }
  segments.push(words(text.slice(end)));
  return segments.filter((segment) => segment.kind === 'mention' || segment.text !== '');
}

/** The name inside the tag, which need not be the person's whole name; tags may carry attributes besides. */
function writtenName({ text, mentioned }: Mention): string | undefined | null {
  return text ? text.replace(/<[^>]*>/g, '') : mentioned.name;
}

/** Teams puts non-breaking spaces round mentions. */
function words(text: string): Segment {
  return { kind: 'text', text: text.replaceAll('&nbsp;', ' ').replaceAll('\u00a0', ' ') };
}
