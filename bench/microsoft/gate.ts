// Decides over a call by the rules in force, and keeps the ledger of what was decided.
import type { Entry } from './ledger.ts';
import { describeCall } from './ledger.ts';
import { limitsOf } from './limits.ts';
import type { Rules } from './rules.ts';
import { createSlidingWindows } from './slidingWindows.ts';
import type { TrafficKind } from './traffic.ts';

export type ArrivedCall = {
  readonly kind: TrafficKind;
  readonly tenantId: string;
  readonly chatId: string;
  readonly body: string;
  readonly at: number;
};

export type Verdict =
  | { readonly outcome: 'accepted' | 'unanswered' }
  | { readonly outcome: 'throttled'; readonly retryAfterSeconds: number };

export type Gate = {
  readonly judge: (call: ArrivedCall) => Verdict;
  /** How many different things were accepted, and when the last of them was for the first time. */
  readonly progress: (kind: TrafficKind) => Progress;
  readonly entries: readonly Entry[];
};

export type Progress = { readonly sayings: number; readonly lastAt: number };

export function createGate({ lostAnswerEvery }: Rules): Gate {
  const windows = createSlidingWindows();
  const entries: Entry[] = [];
  const accepted = new Map<TrafficKind, { readonly sayings: Set<string>; lastAt: number }>();
  let acceptedCalls = 0;

  function judge({ kind, tenantId, chatId, body, at }: ArrivedCall): Verdict {
    const { recipient, ...said } = describeCall({ kind, chatId, body });
    const limits = limitsOf({ kind, tenantId, chatId, ...(recipient === undefined ? {} : { recipient }) });
    const verdict = decide(windows.take(limits, at));
    entries.push({ kind, tenantId, at, outcome: verdict.outcome, ...said });
    if (verdict.outcome !== 'throttled') note(kind, said.saying, at);
    return verdict;
  }

  function decide(waitMs: number): Verdict {
    if (waitMs > 0) return { outcome: 'throttled', retryAfterSeconds: Math.ceil(waitMs / 1000) };
    acceptedCalls += 1;
    const isLost = lostAnswerEvery > 0 && acceptedCalls % lostAnswerEvery === 0;
    return { outcome: isLost ? 'unanswered' : 'accepted' };
  }

  function note(kind: TrafficKind, saying: string, at: number): void {
    const known = accepted.get(kind) ?? { sayings: new Set<string>(), lastAt: 0 };
    if (!known.sayings.has(saying)) known.lastAt = at;
    known.sayings.add(saying);
    accepted.set(kind, known);
  }

  return {
    judge,
    entries,
    progress(kind) {
      const known = accepted.get(kind);
      return { sayings: known?.sayings.size ?? 0, lastAt: known?.lastAt ?? 0 };
    },
  };
}
