// What a command of `countersign` is, and the exit codes of BSD's sysexits.h it may end with.

/** Exit codes a caller's script can rely on. */
export const exitCodes = { ok: 0, usage: 64, wrongInput: 65, unavailable: 69, configuration: 78 } as const;

/** `text` goes to stdout when all went well, else to stderr. */
export type Outcome = {
  readonly exitCode: (typeof exitCodes)[keyof typeof exitCodes];
  readonly text: string;
};

/** Where a command runs: the process environment, and the repository's root. */
export type Surroundings = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly directory: string;
};

export type Command = {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The form, then what the options mean. */
  readonly usage: string;
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<Outcome>;
};
