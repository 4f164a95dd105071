// Holds the commands Teams offers while a person types against the commands the bot knows.
import { expect, test } from '@jest/globals';
import { commandNames } from '../../src/bot/commands/index.ts';
import { filledManifest } from './filledManifest.ts';

const lists = (await filledManifest()).bots?.[0]?.commandLists ?? [];

function offered(scope: string): readonly string[] {
  return lists
    .filter(({ scopes }) => scopes.some((one) => one === scope))
    .flatMap(({ commands }) => commands.map(({ title }) => title));
}

test.each(['personal', 'team', 'groupChat'])(
  'in the scope %s Teams offers exactly the commands the bot knows',
  (scope) => {
    expect([...offered(scope)].sort()).toEqual([...commandNames].sort());
  },
);
