// The options that a person typed after a command, or what is wrong with them.
import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { z } from 'zod';

type Known = NonNullable<ParseArgsConfig['options']>;

export type Options<T extends Known> =
  | {
      readonly kind: 'options';
      readonly values: ReturnType<typeof parseArgs<{ args: string[]; options: T }>>['values'];
    }
  | { readonly kind: 'wrong'; readonly reason: string };

/** What parseArgs throws about arguments; its message is written for the person who typed them. */
const wrongArgument = z.object({ code: z.string().startsWith('ERR_PARSE_ARGS_'), message: z.string() });

export function parseOptions<T extends Known>(args: readonly string[], options: T): Options<T> {
  try {
    return { kind: 'options', values: parseArgs({ args: [...args], options }).values };
  } catch (error) {
    const wrong = wrongArgument.safeParse(error);
    if (wrong.success) return { kind: 'wrong', reason: wrong.data.message };
    throw error;
  }
}
