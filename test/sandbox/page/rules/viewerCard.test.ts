// What one viewer's Teams makes of a card before it is drawn.
import { expect, test } from '@jest/globals';
import { viewerCard } from '../../../../sandbox/page/rules/viewerCard.ts';

const berlin = { locale: 'de-DE', timeZone: 'Europe/Berlin' };
const tokyo = { locale: 'ja-JP', timeZone: 'Asia/Tokyo' };
const newYork = { locale: 'en-US', timeZone: 'America/New_York' };

test.each([
  ['{{DATE(2026-12-01T16:00:00Z)}}', berlin, '1.12.2026'],
  ['{{DATE(2026-12-01T16:00:00Z, COMPACT)}}', newYork, '12/1/2026'],
  ['{{DATE(2026-12-01T16:00:00Z, SHORT)}}', newYork, 'Tue, Dec 1, 2026'],
  ['{{DATE(2026-12-01T16:00:00Z, LONG)}}', tokyo, '2026年12月2日水曜日'],
  ['bis {{TIME(2026-12-01T16:00:00Z)}} Uhr', berlin, 'bis 17:00 Uhr'],
  ['{{TIME(2026-12-01T16:00:00+09:00)}}', tokyo, '16:00'],
  ['{{DATE(2026-99-01T16:00:00Z)}}', berlin, '{{DATE(2026-99-01T16:00:00Z)}}'],
  ['{{DATE(2026-12-01)}}', berlin, '{{DATE(2026-12-01)}}'],
])('%s reads, for %o, %s', (text, reader, drawn) => {
  expect(viewerCard({ type: 'TextBlock', text }, reader)).toEqual({ type: 'TextBlock', text: drawn });
});

test('what a button sends back is left as it is', () => {
  const action = { type: 'Action.Submit', data: { at: '{{DATE(2026-12-01T16:00:00Z)}}' } };
  expect(viewerCard({ actions: [action] }, berlin)).toEqual({ actions: [action] });
});

test.each([
  ['graph.microsoft.com/users', 'organization'],
  ['graph.microsoft.com/users?scope=organization', 'organization'],
  ['graph.microsoft.com/users?scope=currentContext', 'currentContext'],
])('a query for %s becomes a people picker over %s', (dataset, scope) => {
  const input = { type: 'Input.ChoiceSet', id: 'to', 'choices.data': { type: 'Data.Query', dataset } };
  expect(viewerCard({ body: [input] }, berlin)).toMatchObject({
    body: [{ type: 'Sandbox.PeoplePicker', id: 'to', scope }],
  });
});

test('a query that is the bot’s to answer stays a choice set', () => {
  const input = { type: 'Input.ChoiceSet', 'choices.data': { type: 'Data.Query', dataset: 'npm' } };
  expect(viewerCard(input, berlin)).toEqual(input);
});
