// Messages for the tests of commands, written as a person sees them: people in braces, `request Deploy from {Bob}`.
import type { Segment } from '../../../src/bot/messageText.ts';

/** `{Bob}` is a picked mention of `29:bob`. */
export function segments(words: string): readonly Segment[] {
  return words.split(/(\{[^{}]*\})/).flatMap((part): readonly Segment[] => {
    if (part === '') return [];
    if (!part.startsWith('{')) return [{ kind: 'text', text: part }];
    const name = part.slice(1, -1);
    return [{ kind: 'mention', person: { id: `29:${name.toLowerCase()}`, name } }];
  });
}
