// Reads env/.env.<name>, the Agents Toolkit's file of one environment's variables.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export type EnvironmentFile =
  | { readonly kind: 'read'; readonly variables: Readonly<Record<string, string | undefined>> }
  | { readonly kind: 'noSuchEnvironment'; readonly known: readonly string[] };

const prefix = '.env.';

/** `known` names the environments there are. Files ending in `.user` hold secrets and are no environment. */
export async function readEnvironmentFile(folder: string, name: string): Promise<EnvironmentFile> {
  const known = (await readdir(folder))
    .filter((file) => file.startsWith(prefix) && !file.endsWith('.user'))
    .map((file) => file.slice(prefix.length))
    .sort();
  if (!known.includes(name)) return { kind: 'noSuchEnvironment', known };
  return { kind: 'read', variables: parseEnv(await readFile(join(folder, prefix + name), 'utf8')) };
}
