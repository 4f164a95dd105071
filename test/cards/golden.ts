// Golden files: the cards as they are meant to be, one JSON file each under test/golden/cards.
// `UPDATE_GOLDEN=1 npm test -- test/cards` writes them anew; look at the difference before you commit it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';

const folder = 'test/golden/cards';
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';

export async function expectGolden(name: string, card: unknown): Promise<void> {
  const file = join(folder, `${name}.json`);
  const json = `${JSON.stringify(card, undefined, 2)}\n`;
  if (isUpdate) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, json);
  }
  expect(json).toBe(await readFile(file, 'utf8'));
}
