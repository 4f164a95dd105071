// The lines an empty chat offers to try, written for the people who are in it.
export type Example = { readonly line: string; readonly effect: string };

export type ExampleContext = {
  readonly kind: 'groupChat' | 'personal';
  readonly appName: string;
  /** The other members, in the chat's order. */
  readonly others: readonly string[];
};

export function examplesFor({ kind, appName, others }: ExampleContext): readonly Example[] {
  if (kind === 'personal') {
    return [
      { line: 'help', effect: `${appName} explains its commands, with lines to copy.` },
      { line: 'list', effect: 'Everything that is open.' },
    ];
  }
  const [first, second = first] = others;
  const everyone = {
    line: `@${appName} task Read the on-call notes`,
    effect: 'A task for everyone in the chat.',
  };
  if (first === undefined || second === undefined) return [everyone];
  return [
    {
      line: `@${appName} request Deploy 1.4 to production from @${first}`,
      effect: `Rings ${given(first)}’s activity feed, with a card to approve.`,
    },
    {
      line: `@${appName} task Write the release notes for @${second}`,
      effect: `Rings ${given(second)}’s activity feed, with a task to tick off.`,
    },
    everyone,
  ];
}

/** The given name, which is how colleagues speak of each other. */
export function given(name: string): string {
  return name.split(' ')[0] ?? name;
}
