// How the benchmark's report reads.
import { expect, test } from '@jest/globals';
import type { Measured } from '../../../bench/report/measured.ts';
import { reportText, table } from '../../../bench/report/table.ts';

const columns = [
  { key: 'bare', title: 'bare bot' },
  { key: 'ours', title: 'ours' },
];

function cellsOf(line: Measured): readonly string[] {
  const [, , text = ''] = table({ columns, lines: [line] }).split('\n');
  return text
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test('a line shows medians, the spread of the rounds, and every column’s share of the first one’s figure', () => {
  const values = { bare: [900, 1000, 1100], ours: [480, 500, 510] };

  expect(cellsOf({ what: 'turns', unit: '/s', values, ratio: true })).toEqual([
    'turns',
    '/s',
    '1000 (900–1100)',
    '**0.50 x** 500 (480–510)',
  ]);
});

test('a single value has no spread, and a line without a yardstick no share', () => {
  expect(cellsOf({ what: 'start', unit: 'ms', values: { ours: [2.345] }, ratio: true, bar: '<= 15' })).toEqual([
    'start',
    'ms',
    '',
    '2.35',
    '<= 15',
  ]);
});

test('what is counted is shown as it is, not rounded', () => {
  expect(cellsOf({ what: 'lost', unit: 'calls', values: { bare: [0], ours: [12] } })).toEqual([
    'lost',
    'calls',
    '0',
    '12',
  ]);
});

test('a report is a heading, a note and its table', () => {
  const text = reportText({ title: 'Turns', note: 'With all rules.', columns, lines: [] });

  expect(text.split('\n').slice(0, 5)).toEqual([
    '### Turns',
    '',
    'With all rules.',
    '',
    '|  | unit | bare bot | ours |',
  ]);
});
