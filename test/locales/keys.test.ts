// Every language has exactly the sentences of English, and every sentence is said somewhere.
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { en } from '../../src/locales/en.ts';
import { everyLanguage } from './everyLanguage.ts';

type Leaf = { readonly path: readonly string[]; readonly value: unknown };

function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

/** `card.due(1)`: the path and how much it has to be told. */
function signatureOf({ path, value }: Leaf): string {
  return typeof value === 'function' ? `${path.join('.')}(${value.length})` : path.join('.');
}

async function sourceOf(folder: string): Promise<string> {
  const files = await readdir(resolve(folder), { recursive: true });
  const texts = files.filter((file) => file.endsWith('.ts')).map((file) => readFile(join(folder, file), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const sayers = (await Promise.all(['src/cards', 'src/bot', 'src/delivery'].map(sourceOf))).join('\n');
const domain = await sourceOf('src/domain');

/**
 * A key is said where it follows its parent (`card.due`; `words` is what a part is called where that is clear), or is
 * taken out of it (`{ due } = card`), or where the parent is looked up by a word (`states[item.state]`) that the product has.
 */
function isSaid(path: readonly string[]): boolean {
  return path.every((key, index) => {
    const parent = `(?:${path[index - 1] ?? 'sentences'}|words)`;
    return (
      new RegExp(`\\b${parent}\\.${key}\\b`).test(sayers) ||
      new RegExp(`\\]\\.${key}\\b`).test(sayers) ||
      new RegExp(`\\{[^{}]*\\b${key}\\b[^{}]*\\}[^{}]*(\\}|\\b${parent}\\b|Sentences)`).test(sayers) ||
      (new RegExp(`\\b${parent}\\[`).test(sayers) && new RegExp(`'${key}'|\\b${key}:`).test(`${sayers}\n${domain}`))
    );
  });
}

/** The commands are keys of `help`: test/appPackage and the parser hold those. */
const leaves = leavesOf(en).filter(({ path }) => path[0] !== 'language');

test.each(leaves.filter(({ path }) => path[0] !== 'help').map(({ path }) => path.join('.')))('%s is said', (path) => {
  expect(isSaid(path.split('.'))).toBe(true);
});

test('what nobody says is found', () => {
  expect(isSaid(['card', 'neverSaidByAnybody'])).toBe(false);
});

describe.each(Object.entries(await everyLanguage()))('%s', (_, sentences) => {
  test('has every sentence, and no other', () => {
    expect(leavesOf(sentences).map(signatureOf).sort()).toEqual(leavesOf(en).map(signatureOf).sort());
  });

  test('has no empty sentence', () => {
    const empty = leavesOf(sentences).filter(({ value }) => typeof value === 'string' && value.trim() === '');

    expect(empty).toEqual([]);
  });
});
