// All languages that there are, by their tag: one file each in src/locales.
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sentencesFor } from '../../src/locales/index.ts';
import type { Sentences } from '../../src/locales/index.ts';

export async function everyLanguage(): Promise<Readonly<Record<string, Sentences>>> {
  const files = await readdir(resolve('src/locales'));
  const tags = files.filter((file) => /^[a-z]{2}\.ts$/.test(file)).map((file) => file.slice(0, 2));
  return Object.fromEntries(tags.map((tag) => [tag, sentencesFor(tag)]));
}
