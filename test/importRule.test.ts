// Holds src and sandbox to the import rule of .dependency-cruiser.js, and the environment to its entry points.
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const badHouse = 'test/fixtures/importRule';

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});

/** Each violation as "<rule>: <from> -> <to>", for the folders src and sandbox of `house`. */
async function violations(house: string): Promise<readonly string[]> {
  // A process of its own, because dependency-cruiser resolves no packages inside jest's sandbox.
  const options = ['--config', resolve('.dependency-cruiser.js'), '--output-type', 'json'];
  const args = [resolve('node_modules/.bin/depcruise'), 'src', 'sandbox', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: house, maxBuffer: 2 ** 26 });
  const { summary } = report.parse(JSON.parse(stdout));
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${packageName(to)}`).sort();
}

/** The package a file of node_modules belongs to; any other path as it is. */
function packageName(path: string): string {
  return /node_modules\/((@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

/** The files below `folder`, relative to it, that read the environment. Comments may speak of it. */
async function readersOfEnvironment(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(
    files.map(async (file) => ({ file, code: await readFile(join(folder, file), 'utf8') })),
  );
  return sources
    .filter(({ code }) => /\bprocess\s*(\.\s*env\b|\[)|from '(node:)?process'/.test(withoutComments(code)))
    .map(({ file }) => file)
    .sort();
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

test('src and sandbox keep the import rule', async () => {
  expect(await violations('.')).toEqual([]);
});

test('a house that breaks the import rule is told where', async () => {
  expect(await violations(badHouse)).toEqual([
    'bot-framework-at-the-edge: src/items/save.ts -> botbuilder',
    'cards-are-pure: src/cards/banner.ts -> module',
    'database-in-storage-and-delivery: src/items/save.ts -> pg',
    'domain-imports-nothing: src/domain/item.ts -> fs',
    'graph-and-identity-in-teams: src/items/save.ts -> @azure/identity',
    'no-cycle: src/cards/banner.ts -> src/cards/card.ts',
    'not-in-allowed: sandbox/world.ts -> src/delivery/enqueue.ts',
    'not-in-allowed: src/bot/turn.ts -> sandbox/world.ts',
    'not-in-allowed: src/bot/turn.ts -> src/storage/rows.ts',
    'not-in-allowed: src/items/save.ts -> src/delivery/work.ts',
    'not-in-allowed: src/teams/feed.ts -> src/delivery/work.ts',
    'production-packages: src/cards/banner.ts -> playwright-core',
  ]);
});

test('only the entry points read the environment', async () => {
  const readers = await readersOfEnvironment('src');

  expect(readers.filter((file) => !['main.ts', 'cli/main.ts'].includes(file))).toEqual([]);
});

test('a reader of the environment elsewhere is found', async () => {
  expect(await readersOfEnvironment(join(badHouse, 'src'))).toEqual(['http/server.ts']);
});
