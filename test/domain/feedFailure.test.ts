// Reasons of failed notifications survive the ledger, those of the former version too.
import { expect, test } from '@jest/globals';
import type { FeedFailureReason } from '../../src/domain/feedFailure.ts';
import { feedFailureText, parseFeedFailure } from '../../src/domain/feedFailure.ts';

test.each<[FeedFailureReason, string]>([
  [{ by: 'graph', status: 403, code: 'Forbidden' }, '403 Forbidden'],
  [{ by: 'graph', status: 404 }, '404'],
  [{ by: 'graph', status: 400, code: 'several words: and signs' }, '400 several words: and signs'],
  [{ by: 'us', reason: 'noAnswerInTime' }, 'noAnswerInTime'],
  [{ by: 'us', reason: 'appRemoved' }, 'appRemoved'],
  [{ by: 'us', reason: 'notInChannels' }, 'notInChannels'],
  [{ by: 'us', reason: 'cardNotPosted' }, 'cardNotPosted'],
  [{ by: 'us', reason: 'ourMistake' }, 'ourMistake'],
])('%j is kept as "%s" and read again', (failure, text) => {
  expect(feedFailureText(failure)).toBe(text);
  expect(parseFeedFailure(text)).toEqual(failure);
});

test.each([
  ['no answer in time', 'noAnswerInTime'],
  ['app removed from chat', 'appRemoved'],
  ['no feed notifications in a channel', 'notInChannels'],
  ['no feed notifications in a personal', 'notInChannels'],
])('what 0.1.0 wrote as "%s" is understood', (text, reason) => {
  expect(parseFeedFailure(text)).toEqual({ by: 'us', reason });
});

test.each(['', 'damaged', '4', '40x Forbidden'])('the text "%s" says nothing, and that is what is known', (text) => {
  expect(parseFeedFailure(text)).toEqual({ by: 'us', reason: 'unknown' });
});
