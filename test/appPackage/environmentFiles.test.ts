// Holds env/.env.<name> to exactly the variables the app package, the product and the Agents Toolkit read.
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { configVariables } from '../../src/configVariables.ts';

async function manifestVariables(): Promise<readonly string[]> {
  const template = await readFile('appPackage/manifest.json', 'utf8');
  return [...template.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

describe.each(['env/.env.dev', 'env/.env.local'])('%s', (file) => {
  test('names every variable there is, set or commented out, and no other', async () => {
    const lines = (await readFile(file, 'utf8')).matchAll(/^(?:# )?([A-Z][A-Z_]+)=/gm);
    const known = ['TEAMSFX_ENV', ...(await manifestVariables()), ...configVariables.map(({ name }) => name)];

    expect(new Set([...lines].map(([, name]) => name))).toEqual(new Set(known));
  });

  test('sets no secret', async () => {
    const names = Object.keys(parseEnv(await readFile(file, 'utf8')));

    expect(names.filter((name) => /SECRET|PASSWORD|TOKEN|DATABASE_URL/.test(name))).toEqual([]);
  });
});
