// The language files a manifest names, and what Teams would not accept, or a reader would miss, in them.
import { manifestTexts } from './manifestTexts.ts';
import type { AppManifest } from './parseManifest.ts';
import { parseObject } from './parseObject.ts';
import { schemaProblems } from './schemaProblems.ts';

/** Paths relative to the manifest. */
export function languageFilesOf({ localizationInfo }: AppManifest): readonly string[] {
  const { defaultLanguageFile, additionalLanguages = [] } = localizationInfo ?? {};
  const translated = additionalLanguages.map(({ file }) => file);
  return defaultLanguageFile === undefined ? translated : [defaultLanguageFile, ...translated];
}

type LanguageFile = { readonly path: string; readonly text: string };

/** What is wrong with a language file, as sentences that name it and the key. */
export async function languageFileProblems(file: LanguageFile, manifest: AppManifest): Promise<readonly string[]> {
  const parsed = parseObject(file.text);
  if (parsed.kind === 'refused') return [`${file.path}: ${parsed.problem}`];
  const problems = [
    ...(await schemaProblems(parsed.object, 'languageFile')),
    ...translationProblems(withoutSchema(parsed.object), manifestTexts(manifest)),
  ];
  return problems.map((problem) => `${file.path}: ${problem}`);
}

function withoutSchema(object: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(object).filter(([key]) => key !== '$schema'));
}

function translationProblems(
  translated: ReadonlyMap<string, unknown>,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const missing = [...texts.keys()].filter((key) => !translated.has(key));
  const superfluous = [...translated.keys()].filter((key) => !texts.has(key));
  const changed = [...texts].filter(
    ([key, text]) => translated.has(key) && placeholders(translated.get(key)) !== placeholders(text),
  );
  return [
    ...missing.map((key) => `${key} is missing`),
    ...superfluous.map((key) => `${key} translates nothing in manifest.json`),
    ...changed.map(([key, text]) => `${key} must have the placeholders ${placeholders(text) || '(none)'}`),
  ];
}

/** Another language may put them in another order. */
function placeholders(text: unknown): string {
  return [...String(text).matchAll(/\{\w*\}/g)]
    .map(([placeholder]) => placeholder)
    .sort()
    .join(' ');
}
