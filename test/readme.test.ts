// Holds README.md to what it promises: variables, commands and scripts that exist, pictures that are there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { configVariables } from '../src/configVariables.ts';
import { en } from '../src/locales/en.ts';
import { tableIn } from './markdownTable.ts';

const readme = readFileSync('README.md', 'utf8');

const table = (header: string) => tableIn(readme, header);

test('the configuration table is that of the code', () => {
  const documented = table('variable').map(([name, standard, meaning]) => ({ name, standard, meaning }));
  const read = configVariables.map((variable) => ({
    name: `\`${variable.name}\``,
    standard: variable.default === undefined ? '–' : `\`${variable.default}\``,
    meaning: variable.meaning,
  }));
  expect(documented).toEqual(read);
});

test('the table of what people can say has every command, in the form that help shows', () => {
  const forms = table('command').map(([form = '']) => form.replaceAll('`', ''));
  const commands = Object.values(en.help.commands).map(({ form }) => form);
  expect(new Set(forms)).toEqual(new Set([...commands, 'request or task alone']));
});

test('every npm command in it exists', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const named = [...readme.matchAll(/(?:^|`)npm (?:run )?([a-z]+)/gm)].map(([, name = '']) => name);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('every file that it links to or names in its tables exists', () => {
  const links = [...readme.matchAll(/\]\(([^)#:]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
    ([, link, source]) => link ?? source ?? '',
  );
  const places = table('#').flatMap(([, , where = '']) => [...where.matchAll(/`([\w/]+\/(?:\w+\.ts)?)`/g)]);
  const files = [...links, ...places.map(([, place = '']) => `src/${place}`)];
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
