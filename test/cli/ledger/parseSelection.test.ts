// Which notifications a person asks for on the command line.
import { expect, test } from '@jest/globals';
import { parseSelection } from '../../../src/cli/ledger/parseSelection.ts';
import { noon } from '../../storage/factories.ts';

test.each([
  ['90m', '2026-11-20T10:30:00Z'],
  ['24h', '2026-11-19T12:00:00Z'],
  ['7d', '2026-11-13T12:00:00Z'],
])('a span goes back from now: %s', (since, moment) => {
  expect(parseSelection({ since }, noon)).toEqual({ kind: 'selection', selection: { since: new Date(moment) } });
});

test.each(['', '24', 'h', '1.5h', '-1h', '24 h', '7w'])('what is no span is named: "%s"', (since) => {
  expect(parseSelection({ since }, noon)).toEqual({
    kind: 'wrong',
    reason: `"${since}" is not a span of time. Write it as 90m, 24h or 7d.`,
  });
});

test('nothing given selects everything', () => {
  expect(parseSelection({}, noon)).toEqual({ kind: 'selection', selection: {} });
});
