// `countersign package`: what lands in the zip, and what a person is told when it cannot be written.
import { readFile, mkdtemp, cp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { countersign } from '../../src/cli/countersign.ts';

const values = {
  TEAMS_APP_ID: '7d1c9a52-44a1-4a39-9f4b-6f1f0c9f2d01',
  BOT_ID: '2f0f7a0e-0f6e-4e0b-8f0a-3f8f2d0f7b02',
  BOT_DOMAIN: 'countersign.contoso.com',
  DEVELOPER_NAME: 'Contoso "IT" Works',
  DEVELOPER_WEBSITE_URL: 'https://contoso.com',
  DEVELOPER_PRIVACY_URL: 'https://contoso.com/privacy',
  DEVELOPER_TERMS_OF_USE_URL: 'https://contoso.com/terms',
};

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'countersign-package-'));
  await cp('appPackage', join(directory, 'appPackage'), { recursive: true });
  await cp('env', join(directory, 'env'), { recursive: true });
  await writeFile(join(directory, 'env/.env.test'), 'BOT_DOMAIN=from-the-file.contoso.com\n');
});

afterAll(() => rm(directory, { recursive: true }));

async function unzipped(file: string): Promise<Record<string, Uint8Array>> {
  return unzipSync(await readFile(join(directory, file)));
}

test('the package holds the filled manifest and the files it names, and nothing else', async () => {
  const outcome = await countersign(['package', '--env', 'test'], { environment: values, directory });

  expect(outcome).toEqual({ exitCode: 0, text: 'Wrote build/appPackage.test.zip' });
  const files = await unzipped('build/appPackage.test.zip');
  expect(Object.keys(files)).toEqual([
    'icons/approval.png',
    'icons/closed.png',
    'icons/color.png',
    'icons/decision.png',
    'icons/deployment.png',
    'icons/outline.png',
    'icons/task.png',
    'locales/de.json',
    'locales/es.json',
    'locales/fr.json',
    'locales/ja.json',
    'manifest.json',
  ]);
  const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  expect(manifest).toMatchObject({
    id: values.TEAMS_APP_ID,
    developer: { name: 'Contoso "IT" Works' },
    bots: [{ botId: values.BOT_ID }],
    validDomains: ['countersign.contoso.com'],
  });
});

test('variables unset or empty in the environment are taken from the file', async () => {
  const environment = { ...values, BOT_DOMAIN: '' };

  await countersign(['package', '--env', 'test', '--out', 'out/file.zip'], { environment, directory });

  const manifest = strFromU8((await unzipped('out/file.zip'))['manifest.json'] ?? new Uint8Array());
  expect(manifest).toContain('from-the-file.contoso.com');
});

test('packaging twice writes the same bytes', async () => {
  await countersign(['package', '--out', 'first.zip'], { environment: values, directory });
  await countersign(['package', '--out', 'second.zip'], { environment: values, directory });

  expect(await readFile(join(directory, 'first.zip'))).toEqual(await readFile(join(directory, 'second.zip')));
});

test('every missing variable is named at once', async () => {
  const environment = { BOT_ID: values.BOT_ID, DEVELOPER_NAME: '' };

  const outcome = await countersign(['package', '--env', 'test'], { environment, directory });

  expect(outcome.exitCode).toBe(78);
  expect(outcome.text.split('\n')).toEqual([
    'Set these variables in env/.env.test or in the environment:',
    '  TEAMS_APP_ID',
    '  DEVELOPER_NAME',
    '  DEVELOPER_WEBSITE_URL',
    '  DEVELOPER_PRIVACY_URL',
    '  DEVELOPER_TERMS_OF_USE_URL',
  ]);
});

test('an environment without a file is answered with those there are', async () => {
  const outcome = await countersign(['package', '--env', 'prod'], { environment: values, directory });

  expect(outcome).toEqual({ exitCode: 78, text: 'There is no env/.env.prod. Environments: dev, local, test.' });
});

test('a value that Teams would refuse is named before anything is written', async () => {
  const environment = { ...values, BOT_ID: 'not-a-guid' };

  const outcome = await countersign(['package', '--out', 'refused.zip'], { environment, directory });

  expect(outcome.exitCode).toBe(65);
  expect(outcome.text).toContain('manifest.json: /bots/0/botId must match pattern');
  await expect(readFile(join(directory, 'refused.zip'))).rejects.toThrow('ENOENT');
});

test('a language file that is wrong is named with its key before anything is written', async () => {
  const path = join(directory, 'appPackage/locales/de.json');
  const original = await readFile(path, 'utf8');
  await writeFile(
    path,
    original.replace('"name.short": "Countersign"', '"name.short": "Countersign, die Genehmigungs-App"'),
  );

  const outcome = await countersign(['package', '--out', 'refused.zip'], { environment: values, directory });
  await writeFile(path, original);

  expect(outcome.exitCode).toBe(65);
  expect(outcome.text).toContain('locales/de.json: /name.short must NOT have more than 30 characters');
  await expect(readFile(join(directory, 'refused.zip'))).rejects.toThrow('ENOENT');
});

test('a language file that does not exist is named', async () => {
  const path = join(directory, 'appPackage/locales/ja.json');
  const original = await readFile(path, 'utf8');
  await rm(path);

  const outcome = await countersign(['package', '--out', 'refused.zip'], { environment: values, directory });
  await writeFile(path, original);

  expect(outcome.text).toContain('locales/ja.json: is named in manifest.json but cannot be read');
});

test('an unknown option is answered with the usage', async () => {
  const outcome = await countersign(['package', '--enviroment', 'dev'], { environment: values, directory });

  expect(outcome.exitCode).toBe(64);
  expect(outcome.text).toContain("Unknown option '--enviroment'");
  expect(outcome.text).toContain('Usage: npm run package -- [--env <name>] [--out <file>]');
});
