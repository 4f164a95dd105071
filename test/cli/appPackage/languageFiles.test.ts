// What the package command finds wrong with a language file.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { languageFileProblems, languageFilesOf } from '../../../src/cli/appPackage/languageFiles.ts';
import { filledManifest } from '../../appPackage/filledManifest.ts';

const manifest = await filledManifest();
const german = z.record(z.string(), z.string()).parse(JSON.parse(await readFile('appPackage/locales/de.json', 'utf8')));

async function problemsWith(changes: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const text = JSON.stringify({ ...german, ...changes });
  return languageFileProblems({ path: 'de.json', text }, manifest);
}

test('a file with every text, within its limit, has no problems', async () => {
  expect(await problemsWith({})).toEqual([]);
});

test('the default language may have a file too', () => {
  const localizationInfo = {
    defaultLanguageTag: 'en',
    defaultLanguageFile: 'en.json',
    additionalLanguages: [{ languageTag: 'de', file: 'de.json' }],
  };

  expect(languageFilesOf({ ...manifest, localizationInfo })).toEqual(['en.json', 'de.json']);
});

test('a text that is missing is named', async () => {
  expect(await problemsWith({ 'name.full': undefined })).toEqual(['de.json: name.full is missing']);
});

test('a text that the manifest does not have is named', async () => {
  const key = 'bots[0].commandLists[0].commands[11].prompt';

  expect(await problemsWith({ [key]: 'Hilfe' })).toEqual([`de.json: ${key} translates nothing in manifest.json`]);
});

test('the title of a command is not translated, because it is what people type', async () => {
  const key = 'bots[0].commandLists[0].commands[0].title';

  expect(await problemsWith({ [key]: 'anfordern' })).toEqual([`de.json: ${key} translates nothing in manifest.json`]);
});

test('a placeholder that was translated is named with the right one', async () => {
  const key = 'activities.activityTypes[0].templateText';

  expect(await problemsWith({ [key]: '{actor} bittet um {genehmigung}' })).toEqual([
    `de.json: ${key} must have the placeholders {actor} {approvalTaskId}`,
  ]);
});

test('a placeholder that the manifest does not have is refused', async () => {
  const key = 'activities.activityTypes[0].description';

  expect(await problemsWith({ [key]: '{actor} bittet um Ihre Genehmigung' })).toEqual([
    `de.json: ${key} must have the placeholders (none)`,
  ]);
});

test.each([
  ['activities.activityTypes[4].templateText', `{taskId} ${'x'.repeat(120)}`, 128],
  ['composeExtensions[0].commands[1].title', 'x'.repeat(33), 32],
  ['description.short', 'x'.repeat(81), 80],
])("a text over Microsoft's limit is named with the limit: %s", async (key, text, limit) => {
  expect(await problemsWith({ [key]: text })).toEqual([
    expect.stringContaining(`de.json: /${key} must NOT have more than ${limit} characters`),
  ]);
});

test("a key that Microsoft's schema does not know is named", async () => {
  expect(await problemsWith({ 'name.long': 'Countersign' })).toContainEqual(
    expect.stringContaining('must NOT have additional properties. Details: {"additionalProperty":"name.long"}'),
  );
});

test('a schema address that does not ship with the product is refused, not fetched', async () => {
  expect(await problemsWith({ $schema: 'https://127.0.0.1:1/schema.json' })).toEqual([
    expect.stringMatching(/^de\.json: \$schema must be https:/),
  ]);
});

test.each([
  ['{"name.short": }', /^de\.json: is not JSON: /],
  ['[]', /^de\.json: is no JSON object$/],
])('a file that is no JSON object is refused: %s', async (text, problem) => {
  expect(await languageFileProblems({ path: 'de.json', text }, manifest)).toEqual([expect.stringMatching(problem)]);
});
