// `request` turns: token checked, item stored, jobs enqueued, answered; beside them the card and the feed notification go out.
import { requestActivity } from '../load/activities.ts';
import { createRandom } from '../load/random.ts';
import type { Round } from '../load/round.ts';
import { runRound } from '../load/round.ts';
import type { Microsoft } from '../microsoft/microsoft.ts';
import type { Subject } from '../subjects/subject.ts';
import { chats } from '../world.ts';

export type RequestLoad = { readonly inFlight: number; readonly durationMs: number };

/** A function that runs a round of requests, each in a chat picked at random, and keeps their cards with the subject. */
export function createRequestRounds(microsoft: Microsoft): (subject: Subject, load: RequestLoad) => Promise<Round> {
  const random = createRandom(1);
  return async function runRequests(subject, load) {
    const next = () => {
      const chat = chats[random(chats.length)];
      return chat && requestActivity(chat, microsoft.serviceUrl);
    };
    const round = await runRound({ subject, microsoft, turn: 'request', next, ...load });
    subject.openCards?.push(...(await microsoft.takeCards()));
    return round;
  };
}
