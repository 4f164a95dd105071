// Reads the repository's app manifest and fills in its variables, as the Agents Toolkit does before it zips the package.
import { readFile } from 'node:fs/promises';

import type { AppPackage } from './appPackage.ts';
import { parseManifest } from './appPackage.ts';

type Options = {
  readonly manifestPath: string;
  /** Values for `${{NAME}}`. */
  readonly variables: Readonly<Record<string, string>>;
  readonly catalogueId: string;
};

/** The package of the manifest at `manifestPath`. Throws when it uses a variable nobody gave a value for. */
export async function readAppPackage({ manifestPath, variables, catalogueId }: Options): Promise<AppPackage> {
  const text = fillVariables(await readFile(manifestPath, 'utf8'), variables);
  try {
    return parseManifest(JSON.parse(text), catalogueId);
  } catch (cause) {
    throw new Error(`${manifestPath} is not an app manifest the sandbox can install`, { cause });
  }
}

/** Replaces each `${{NAME}}`; the toolkit refuses unknown names too. */
function fillVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(\w+)\s*\}\}/g, (_match, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The app manifest uses \${{${name}}}, for which the sandbox has no value`);
    return value;
  });
}
