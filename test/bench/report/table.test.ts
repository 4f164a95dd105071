// How the benchmark's report reads.
import { expect, test } from '@jest/globals';
import { table } from '../../../bench/report/table.ts';

test('a line shows medians, the spread of the rounds, and our share of the bare bot’s figure', () => {
  const text = table([
    { what: 'turns', unit: '/s', values: { bare: [900, 1000, 1100], postgres: [480, 500, 510] }, ratio: true },
  ]);

  const [, , line = ''] = text.split('\n');
  expect(line.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'turns',
    '/s',
    '1000 (900–1100)',
    '**0.50 x** 500 (480–510)',
    '',
    '',
    '',
  ]);
});

test('a single value has no spread, and a line without a yardstick no share', () => {
  const [, , line = ''] = table([{ what: 'start', unit: 'ms', values: { pglite: [2.345] }, bar: '<= 15' }]).split('\n');

  expect(line.split('|').map((cell) => cell.trim())).toEqual(['', 'start', 'ms', '', '', '2.35', '<= 15', '']);
});
