// The sandbox and `npm start` start the same product.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { productArguments } from '../../sandbox/productCommand.ts';

test('the sandbox starts the product as `npm start` does', async () => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(['node', ...productArguments].join(' ')).toBe(scripts['start']);
});
