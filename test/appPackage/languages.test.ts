// Holds the manifest's translations against the manifest and Microsoft's schema.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { languageFileProblems } from '../../src/cli/appPackage/languageFiles.ts';
import { manifestTexts } from '../../src/cli/appPackage/manifestTexts.ts';
import { filledManifest } from './filledManifest.ts';

const manifest = await filledManifest();
const languages = manifest.localizationInfo?.additionalLanguages ?? [];

async function textOf(file: string): Promise<string> {
  return readFile(join('appPackage', file), 'utf8');
}

async function translationsOf(file: string): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(await textOf(file)))));
}

test('the manifest is written in English, and translated into German, French, Spanish and Japanese', async () => {
  expect(manifest.localizationInfo?.defaultLanguageTag).toBe('en');
  expect(languages.map(({ languageTag }) => languageTag)).toEqual(['de', 'fr', 'es', 'ja']);
  expect((await readdir('appPackage/locales')).map((file) => `locales/${file}`).sort()).toEqual(
    languages.map(({ file }) => file).sort(),
  );
});

describe.each(languages.map(({ file }) => file))('%s', (file) => {
  test("has every text of the manifest and no other, within Microsoft's limits, with the same placeholders", async () => {
    expect(await languageFileProblems({ path: file, text: await textOf(file) }, manifest)).toEqual([]);
  });

  test('keeps the name, and leaves no text in English', async () => {
    const translations = await translationsOf(file);
    const texts = manifestTexts(manifest);
    const untranslated = [...texts].filter(([key, text]) => translations.get(key) === text).map(([key]) => key);

    expect(untranslated).toEqual(['name.short']);
  });

  test('keeps the command words of the examples', async () => {
    const translations = await translationsOf(file);
    const commands = (manifest.bots?.[0]?.commandLists ?? []).flatMap((list, at) =>
      list.commands.map(({ title, description = '' }, of) => ({
        title,
        english: description,
        translated: translations.get(`bots[0].commandLists[${at}].commands[${of}].description`) ?? '',
      })),
    );
    const withExample = commands.filter(({ title, english }) => english.includes(`${title} `));

    expect(withExample.length).toBeGreaterThan(10);
    expect(withExample.filter(({ title, translated }) => !translated.includes(`${title} `))).toEqual([]);
  });
});
