// What the examples of a language's help mean when they are pasted by somebody who speaks it.
import { parseCommand } from '../../src/bot/commands/parseCommand.ts';
import type { Segment } from '../../src/bot/messageText.ts';
import type { Sentences } from '../../src/locales/index.ts';

const freeText: ReadonlySet<string> = new Set(['title', 'note', 'comment', 'reason', 'text']);

/** By command; what people would write in their own words is left out, so that languages can be compared. */
export function meaningOfExamples({ language, help }: Sentences): Readonly<Record<string, readonly unknown[]>> {
  const mean = (example: string): unknown => {
    const parsed = parseCommand(paste(example), {
      now: new Date('2026-11-20T11:00:00Z'),
      timeZone: 'Europe/Berlin',
      language,
    });
    return JSON.parse(JSON.stringify(parsed, (key, value: unknown) => (freeText.has(key) ? '…' : value)));
  };
  return Object.fromEntries(Object.entries(help.commands).map(([name, { examples }]) => [name, examples.map(mean)]));
}

/** With people picked where it says `@`. */
function paste(example: string): readonly Segment[] {
  return example.split(/(@\w+)/).map((part): Segment => {
    if (!part.startsWith('@')) return { kind: 'text', text: part };
    return { kind: 'mention', person: { id: `29:${part}`, name: part.slice(1) } };
  });
}
