// What help says.
import { expect, test } from '@jest/globals';
import { parseCommand } from '../../src/bot/commands/parseCommand.ts';
import type { Segment } from '../../src/bot/messageText.ts';
import { briefHelp, helpText } from '../../src/cards/helpText.ts';
import type { CommandName } from '../../src/cards/mistakeText.ts';
import { en } from '../../src/locales/en.ts';

const commands: readonly (readonly [string, (typeof en)['help']['commands'][CommandName]])[] = Object.entries(
  en.help.commands,
);

test('help has one line for each command, in groups', () => {
  const parts = helpText(en).split('\n\n');
  const lines = parts.flatMap((part) => part.split('\n')).filter((line) => line.startsWith('- '));

  expect(parts.slice(0, 3)).toEqual([
    '**What I can do**',
    '**Ask**',
    [
      '- **request Deploy 1.4 to production from @Bob @Carla all** – Asks for an approval. Name nobody, and anyone in the chat can answer.',
      '- **task Write the release notes for @Carla** – Assigns a task. Name nobody, and it is for everyone in the chat.',
    ].join('\n'),
  ]);
  expect(lines.map((line) => /\w+/.exec(line)?.[0]).sort()).toEqual(commands.map(([name]) => name).sort());
  expect(parts.at(-1)).toBe('Type "help" and a command for all of it, such as "help request".');
});

test('where everyone has to read it, help is short and says where the rest is', () => {
  expect(briefHelp(en).split('\n').length).toBeLessThan(6);
  expect(briefHelp(en)).toContain('request Deploy');
  expect(briefHelp(en)).toContain('personal chat');
});

test('help on one command has its form and examples to paste', () => {
  expect(helpText(en, 'cancel')).toBe(
    [
      '**cancel 42 \\[reason\\]**',
      'Cancels something you asked for.',
      'Examples:',
      '- cancel 42\n- cancel 42 no longer needed',
    ].join('\n\n'),
  );
});

test('help on request tells of every clause, and of times', () => {
  const text = helpText(en, 'request');

  for (const clause of ['from @A @B', 'then @C', 'due', 'remind every', 'escalate to @E', 'expires', 'note']) {
    expect(text).toContain(`\n- ${clause}`);
  }
  expect(text).toContain('&lt;when&gt; is a time such as "friday 17:00"');
});

test('a task has no clauses that only requests have', () => {
  expect(helpText(en, 'task')).toContain('- for @A @B');
  expect(helpText(en, 'task')).not.toMatch(/escalate|expires|from @A/);
});

/** A pasted example, with people picked where it says `@`. */
function paste(example: string): readonly Segment[] {
  return example.split(/(@\w+)/).map((part): Segment => {
    if (!part.startsWith('@')) return { kind: 'text', text: part };
    return { kind: 'mention', person: { id: `29:${part}`, name: part.slice(1) } };
  });
}

const examples = commands.flatMap(([name, { examples }]) => examples.map((example) => [example, name] as const));

test.each(examples)('the example can be pasted: %s', (example, name) => {
  const command = parseCommand(paste(example), {
    now: new Date('2026-11-20T11:00:00Z'),
    timeZone: 'Europe/Berlin',
    language: 'en',
  });

  expect(command).not.toHaveProperty('reason');
  expect([command.kind, 'command' in command ? command.command : undefined]).toContain(name);
});

test.each(commands)('the form of %s begins with it', (name, { form }) => {
  expect(form.split(' ')[0]).toBe(name);
});
