// Puts the strings of one language file into a manifest, as Teams does for a person who reads that language.
import { z } from 'zod';

/** A language file: JSON paths into the manifest, and what stands there in this language. */
export type LanguageFile = Readonly<Record<string, unknown>>;

export const localizationShape = z.object({
  localizationInfo: z
    .object({
      defaultLanguageTag: z.string(),
      defaultLanguageFile: z.string().optional(),
      additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]),
    })
    .optional(),
});

/** A copy of the manifest with the file's strings in it. Paths that lead nowhere are left alone, as by Teams. */
export function localizeManifest(manifest: unknown, file: LanguageFile): unknown {
  return Object.entries(file).reduce(
    (localized, [path, text]) => (typeof text === 'string' ? replaceAt(localized, stepsOf(path), text) : localized),
    manifest,
  );
}

/** `activities.activityTypes[0].description` -> `activities`, `activityTypes`, `0`, `description`. */
function stepsOf(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

function replaceAt(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return typeof value === 'string' ? text : value;
  if (Array.isArray(value)) {
    return value.map((inner: unknown, index) => (String(index) === step ? replaceAt(inner, rest, text) : inner));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === step ? replaceAt(inner, rest, text) : inner]),
  );
}
