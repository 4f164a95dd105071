// Counts and times every call to Microsoft, and makes it a span, whoever makes it; a token that is refused raises an alarm.
import type { Log } from '../log.ts';
import type { ActivityFeed } from '../teams/activityFeed.ts';
import type { CardMessenger } from '../teams/cardMessenger.ts';
import type { RosterReader } from '../teams/rosterReader.ts';
import { TeamsError } from '../teams/teamsError.ts';
import type { CallOutcome, Metrics, Service } from '../telemetry/metrics.ts';
import type { Trace } from '../telemetry/trace.ts';
import { errorMeaning } from './errorMeaning.ts';
import { createTokenAlarm } from './tokenAlarm.ts';

type Sides = {
  readonly activityFeed: ActivityFeed;
  readonly cardMessenger: CardMessenger;
  readonly rosterReader: RosterReader;
};

/** The same three, measured. Operations bear the names of the APIs they call. */
export function measureCalls(
  sides: Sides,
  { metrics, trace, log }: { readonly metrics: Metrics; readonly trace: Trace; readonly log: Log },
): Sides {
  const noteRefusedToken = createTokenAlarm(log);

  function measured<A extends readonly unknown[], R>(
    { service, operation }: { readonly service: Service; readonly operation: string },
    call: (...args: A) => Promise<R>,
  ): (...args: A) => Promise<R> {
    const start = { name: `${service} ${operation}` };
    return (...args) =>
      trace.span(start, async (note) => {
        const startedAt = performance.now();
        const count = (outcome: CallOutcome, reason: string) => {
          note({ 'countersign.outcome': outcome });
          metrics.call({ service, operation, outcome, reason, seconds: (performance.now() - startedAt) / 1000 });
        };
        try {
          const answer = await call(...args);
          count('accepted', '');
          return answer;
        } catch (error) {
          count(outcomeOf(error), reasonOf(error));
          noteRefusedToken(service, error);
          throw error;
        }
      });
  }

  const { activityFeed, cardMessenger, rosterReader } = sides;
  const graph = (operation: string) => ({ service: 'graph' as const, operation });
  const connector = (operation: string) => ({ service: 'connector' as const, operation });
  return {
    activityFeed: { ...activityFeed, send: measured(graph('sendActivityNotification'), activityFeed.send) },
    cardMessenger: {
      ...cardMessenger,
      post: measured(connector('sendToConversation'), cardMessenger.post),
      postPrivately: measured(connector('sendTargeted'), cardMessenger.postPrivately),
      update: measured(connector('updateActivity'), cardMessenger.update),
    },
    rosterReader: {
      ...rosterReader,
      readMembers: measured(connector('getConversationPagedMembers'), rosterReader.readMembers),
    },
  };
}

function outcomeOf(error: unknown): CallOutcome {
  if (!(error instanceof TeamsError)) return 'failed';
  if (error.status === 429) return 'throttled';
  const { kind } = errorMeaning(error);
  if (kind === 'notNow') return 'failed';
  return kind === 'dead' ? 'dead' : 'refused';
}

/** `429 TooManyRequests`; no text of anybody's. */
function reasonOf(error: unknown): string {
  if (!(error instanceof TeamsError)) return 'error';
  if (error.status === undefined) return 'noAnswer';
  return error.code === undefined ? String(error.status) : `${error.status} ${error.code}`;
}
