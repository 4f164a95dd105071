// Finds whom a text mentions: the <at> tags in it, resolved to people and the app.
import type { Mention } from '../tenant/message.ts';
import type { Person } from '../tenant/person.ts';

type Question = { readonly text: string; readonly people: readonly Person[]; readonly appName: string };

export type MentionsFound =
  | { readonly kind: 'mentions'; readonly mentions: readonly Mention[] }
  | { readonly kind: 'stranger'; readonly name: string };

/** One mention for each tag, in their order; a name nobody has is a `stranger`. */
export function findMentions({ text, people, appName }: Question): MentionsFound {
  const mentions: Mention[] = [];
  for (const [tag, name = ''] of text.matchAll(/<at>(.*?)<\/at>/g)) {
    const person = people.find((candidate) => candidate.name === name);
    if (person === undefined && name !== appName) return { kind: 'stranger', name };
    mentions.push({ text: tag, name, objectId: person?.objectId ?? null });
  }
  return { kind: 'mentions', mentions };
}
