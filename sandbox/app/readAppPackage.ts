// Reads the repository's app manifest and fills in its variables, as the Agents Toolkit does before it zips the package.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import type { AppPackage } from './appPackage.ts';
import { parseManifest } from './appPackage.ts';
import type { LanguageFile } from './localizeManifest.ts';
import { localizationShape } from './localizeManifest.ts';

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
    const manifest: unknown = JSON.parse(text);
    return parseManifest(manifest, catalogueId, await readLanguages(manifest, dirname(manifestPath)));
  } catch (cause) {
    throw new Error(`${manifestPath} is not an app manifest the sandbox can install`, { cause });
  }
}

/** The language files the manifest names, by tag. */
async function readLanguages(manifest: unknown, folder: string): Promise<Readonly<Record<string, LanguageFile>>> {
  const { localizationInfo } = localizationShape.parse(manifest);
  if (localizationInfo === undefined) return {};
  const { defaultLanguageTag, defaultLanguageFile, additionalLanguages } = localizationInfo;
  // The default language is one of those a person may read: without it here, English readers of a package that also
  // speaks British English would get that.
  const own = { languageTag: defaultLanguageTag, file: defaultLanguageFile };
  const entries = [own, ...additionalLanguages].map(async ({ languageTag, file }) => {
    if (file === undefined) return [languageTag, {}] as const;
    return [languageTag, languageFile.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

const languageFile = z.record(z.string(), z.unknown());

/** Replaces each `${{NAME}}`; the toolkit refuses unknown names too. */
function fillVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(\w+)\s*\}\}/g, (_match, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The app manifest uses \${{${name}}}, for which the sandbox has no value`);
    return value;
  });
}
