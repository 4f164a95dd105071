// The environment as the configuration reads it: defaults filled in, problems collected instead of thrown.
import { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

/** A reader that goes on after a problem, so that all of them can be told at once. */
export class ConfigSource<Name extends string> {
  readonly problems: string[] = [];
  readonly #variables: readonly { readonly name: Name; readonly default: string | undefined }[];
  readonly #env: Environment;
  readonly #readFile: (path: string) => string;

  constructor(options: {
    variables: readonly { readonly name: Name; readonly default: string | undefined }[];
    env: Environment;
    readFile: (path: string) => string;
  }) {
    this.#variables = options.variables;
    this.#env = options.env;
    this.#readFile = options.readFile;
  }

  /** A variable that is set to nothing counts as not set. */
  value(name: Name): string | undefined {
    const given = this.#env[name]?.trim();
    return given ? given : this.#variables.find((variable) => variable.name === name)?.default;
  }

  /** Names beginning so that are set and that nobody reads: most likely misspelt. */
  strangers(prefix: string): readonly string[] {
    const known = new Set<string>(this.#variables.map(({ name }) => name));
    return Object.keys(this.#env).filter(
      (name) => name.startsWith(prefix) && !known.has(name) && this.#env[name]?.trim(),
    );
  }

  /** Notes the problem; the stand-in only lets reading go on to the next one. */
  wrong<T>(problem: string, standIn: T): T {
    this.problem(problem);
    return standIn;
  }

  problem(problem: string): void {
    this.problems.push(problem);
  }

  oneOf<T extends string>(name: Name, choices: readonly [T, ...T[]]): T {
    const given = this.value(name);
    const known = choices.find((choice) => choice === given);
    return known ?? this.wrong(`${name} is "${given ?? ''}". Use one of: ${choices.join(', ')}.`, choices[0]);
  }

  /** `what` names such a number in the problem, `besides` what else is to be known of it. */
  integer(name: Name, range: { least: number; most: number; what: string; besides?: string }): number {
    const { least, most, what, besides } = range;
    const given = this.value(name) ?? '';
    const number = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
    if (number >= least && number <= most) return number;
    const remedy = `Use a number from ${least} to ${most}${besides === undefined ? '' : `; ${besides}`}.`;
    return this.wrong(`${name} is "${given}", which is not ${what}. ${remedy}`, least);
  }

  /** Lower case, so that ids compare as they are. */
  guid(name: Name, what: string): string {
    const given = this.value(name);
    if (given === undefined) return this.wrong(`${name} is not set. Set it to ${what}, a GUID.`, '');
    if (isGuid(given)) return given.toLowerCase();
    return this.wrong(`${name} is "${given}", which is not a GUID. Set it to ${what}.`, '');
  }

  /** The text of a file that a variable names. */
  file(name: Name, path: string): string | undefined {
    try {
      return this.#readFile(path);
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
      this.problem(`${name} names the file ${path}, which cannot be read (${reason}). Correct the path.`);
      return undefined;
    }
  }
}

export function isGuid(value: string): boolean {
  return z.guid().safeParse(value).success;
}
