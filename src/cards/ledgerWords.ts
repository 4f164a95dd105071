// How it stands with a notification, in the words of whoever asks for it.
import type { Delivery, Progress } from '../domain/delivery.ts';
import { nextStep, whyFailed } from './failureWords.ts';
import type { Reader } from './refusalSentence.ts';

/** `failed`: somebody has to do something. */
export type LedgerPart = 'failed' | 'waiting' | 'accepted';

export type LedgerWords = {
  readonly part: LedgerPart;
  readonly how: string;
  /** What to do about it. */
  readonly step?: string;
};

/** Undefined for what nobody needs any more. */
export function ledgerWords({ progress, attempts }: Delivery, reader: Reader): LedgerWords | undefined {
  const words = wordsOf(progress, reader);
  if (words === undefined || attempts < 2) return words;
  return { ...words, how: reader.sentences.ledger.attempts(words.how, attempts) };
}

function wordsOf(progress: Progress, { sentences, when }: Reader): LedgerWords | undefined {
  const { ledger, failures } = sentences;
  switch (progress.kind) {
    case 'accepted':
      return progress.isPlain
        ? { part: 'accepted', how: ledger.acceptedPlain(when(progress.at)), step: failures.next.outdatedPackage }
        : { part: 'accepted', how: ledger.accepted(when(progress.at)) };
    case 'waitsForCard':
    case 'waitsForTurn':
      return { part: 'waiting', how: ledger[progress.kind] };
    case 'waitsUntil': {
      const { reason, next } = progress;
      const how = ledger.waitsUntil(whyFailed(reason, sentences), when(next));
      return {
        part: 'waiting',
        how,
        ...(needsHelp(reason) ? { step: nextStep({ reason, isTried: true }, sentences) } : {}),
      };
    }
    case 'failed': {
      const { reason } = progress;
      const how = ledger.failed(whyFailed(reason, sentences));
      return { part: 'failed', how, step: nextStep({ reason, isTried: false }, sentences) };
    }
    case 'obsolete':
      return undefined;
  }
}

/** A refused sign-in does not pass by itself; all else that is tried again may. */
function needsHelp(reason: Extract<Progress, { kind: 'waitsUntil' }>['reason']): boolean {
  return reason.by === 'graph' && reason.status === 401;
}
