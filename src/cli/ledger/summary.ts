// What is wrong with how many notifications, and what to do about it: for whoever runs the product.
import { nextStep, whyFailed } from '../../cards/failureWords.ts';
import { sentencesFor } from '../../cards/sentences.ts';
import { parseFeedFailure } from '../../domain/feedFailure.ts';
import { outdatedPackage } from '../../domain/delivery.ts';
import type { NotificationCount } from '../../storage/ledger/listNotifications.ts';

const sentences = sentencesFor('en');

/** `3 dead (400 BadRequest): Teams did not understand the request. An admin …` */
export function summaryLine(counted: NotificationCount): string {
  const words = wordsOf(counted);
  return words === undefined ? countLine(counted) : `${countLine(counted)}: ${words}`;
}

/** `3 dead (400 BadRequest)` */
export function countLine({ state, reason, count }: NotificationCount): string {
  return reason === '' ? `${count} ${state}` : `${count} ${state} (${reason})`;
}

function wordsOf({ state, reason: stored }: NotificationCount): string | undefined {
  const reason = parseFeedFailure(stored);
  switch (state) {
    case 'accepted':
      return stored === outdatedPackage ? `as plain notices. ${sentences.failures.next.outdatedPackage}` : undefined;
    case 'obsolete':
      return 'nobody needs them any more.';
    case 'queued':
      if (stored === '')
        return 'they wait for their turn, or for their card to be posted. The product must be running.';
      break;
    case 'throttled':
    case 'refused':
    case 'dead':
  }
  const isTried = state === 'queued' || state === 'throttled';
  return `${whyFailed(reason, sentences)}. ${nextStep({ reason, isTried }, sentences)}`;
}
