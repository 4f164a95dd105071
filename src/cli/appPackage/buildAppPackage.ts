// Builds the app package: fills and checks the manifest, checks the icons and language files it names, and zips all of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { fillVariables } from './fillVariables.ts';
import { iconProblems, iconsOf } from './icons.ts';
import { languageFileProblems, languageFilesOf } from './languageFiles.ts';
import { parseManifest } from './parseManifest.ts';

export type BuiltPackage =
  | { readonly kind: 'built'; readonly zip: Uint8Array }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

/** `folder` holds manifest.json and, relative to it, the files it names; nothing else goes into the zip. */
export async function buildAppPackage(
  folder: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<BuiltPackage> {
  const filled = fillVariables(await readFile(join(folder, 'manifest.json'), 'utf8'), variables);
  if (filled.kind === 'missing') return filled;

  const parsed = await parseManifest(filled.text);
  if (parsed.kind === 'refused') return parsed;

  const { manifest } = parsed;
  const parts: readonly Part[] = [
    ...iconsOf(manifest).map((icon) => ({
      path: icon.path,
      problemsOf: (bytes: Uint8Array) => iconProblems(icon, bytes),
    })),
    ...languageFilesOf(manifest).map((path) => ({
      path,
      problemsOf: (bytes: Uint8Array) => languageFileProblems({ path, text: strFromU8(bytes) }, manifest),
    })),
  ];

  const files = new Map([['manifest.json', strToU8(filled.text)]]);
  const problems: string[] = [];
  for (const { path, problemsOf } of parts) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) {
      problems.push(`${path}: is named in manifest.json but cannot be read`);
      continue;
    }
    problems.push(...(await problemsOf(bytes)));
    files.set(path, bytes);
  }
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'built', zip: zip(files) };
}

/** A file the manifest names, relative to it, and what is wrong with its content. */
type Part = {
  readonly path: string;
  readonly problemsOf: (bytes: Uint8Array) => readonly string[] | Promise<readonly string[]>;
};

/** The same files make the same bytes: sorted by name, and dated the first day a zip knows, in local time as zips are. */
function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: new Date(1980, 0, 1), level: 9 });
}
