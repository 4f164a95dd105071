// sandbox/README.md and the code name the same requests, faults and limits.
import { readFileSync } from 'node:fs';

import { expect, test } from '@jest/globals';

import { limitTable } from '../../sandbox/microsoft/throttling/limitTable.ts';
import { spanText } from '../../sandbox/page/rules/limitTexts.ts';

const readme = readFileSync('sandbox/README.md', 'utf8');

function source(path: string): string {
  return readFileSync(`sandbox/${path}`, 'utf8');
}

/** The first cell of each row of the table under a heading. */
function firstCells(heading: string): readonly string[] {
  const section = readme.split(/^##+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| (`.*?) +\|/gm)].map(([, cell = '']) => cell);
}

test('every request of the API is described, and no other', () => {
  const routes = [...source('api/routes.ts').matchAll(/\['(get|post|put|patch|del)', '(\/[^*]*?)',/g)];
  const served = routes.map(
    ([, method = '', path = '']) => `${method === 'del' ? 'DELETE' : method.toUpperCase()} ${path}`,
  );
  const described = firstCells('The API').flatMap((cell) =>
    [...cell.matchAll(/`(.*?)`/g)].map(([, text = '']) => text),
  );
  expect([...described].sort()).toEqual([...served, 'GET /events'].sort());
});

test('every effect of a fault is described, and no other', () => {
  const kinds = [...source('wire/faultShape.ts').matchAll(/kind: z\.literal\('(\w+)'\)/g)].map(
    ([, kind]) => `\`${kind ?? ''}\``,
  );
  expect(firstCells('Faults')).toEqual(kinds);
});

test('the limits are those of the table', () => {
  for (const [name, { windows }] of Object.entries(limitTable)) {
    const said = windows.map(({ calls, seconds }) => `${calls} in ${spanText(seconds)}`).join(', ');
    expect(readme).toMatch(new RegExp(`\\| \`${name}\` +\\| ${said} +\\|`));
  }
  expect(firstCells('Throttling')).toHaveLength(Object.keys(limitTable).length);
});
