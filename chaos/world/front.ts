// What stands between Teams and the processes: sends each activity to one of them, and again as Teams does when no answer comes.
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Random } from '../random.ts';

/** One try to bring an activity to a process. */
export type Attempt = {
  readonly at: Date;
  readonly activityId: string;
  /** The whole activity as JSON, to find it by what it says. */
  readonly text: string;
  readonly target: string;
  /** `lost`: it was answered, and the answer got lost on its way. */
  readonly end: number | 'lost' | 'timedOut' | 'unreachable';
};

export type Front = {
  readonly url: string;
  attempts(): readonly Attempt[];
  close(): Promise<void>;
};

type Options = {
  readonly port: number;
  readonly random: Random;
  /** Where processes listen, whether or not they are there. */
  readonly targets: () => readonly string[];
  /** Share of the answers that get lost. */
  readonly lostShare: () => number;
};

/** As Teams waits (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages). */
const answerWithinMs = 15_000;
/** Long enough for the only process there is to be killed a few times while it starts. */
const patienceMs = 90_000;

export function openFront({ port, random, targets, lostShare }: Options): Front {
  const attempts: Attempt[] = [];

  async function deliver(authorization: string, original: string): Promise<Answer> {
    const until = Date.now() + patienceMs;
    for (let tried = 0; Date.now() < until; tried += 1) {
      const body = tried > 0 && random.chance(0.5) ? withOtherId(original) : original;
      const target = random.pick(targets());
      const at = new Date();
      const answer = await post(target, { authorization, body });
      const isLost = isGood(answer) && random.chance(lostShare());
      const end = isLost ? 'lost' : answer.end;
      attempts.push({ at, activityId: idOf(body), text: original, target, end });
      if (isGood(answer) && !isLost) return answer;
      // A balancer finds the other process at once; Teams itself comes again a little later.
      await wait(answer.end === 'unreachable' ? random.between(100, 700) : random.between(300, 1500));
    }
    return { end: 504, body: '' };
  }

  const server = createServer((request, response) => {
    void (async () => {
      const body = (await buffer(request)).toString('utf8');
      const answer = await deliver(request.headers.authorization ?? '', body);
      response.writeHead(typeof answer.end === 'number' ? answer.end : 504, { 'Content-Type': 'application/json' });
      response.end(answer.body);
    })();
  });
  server.listen(port, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${port}`,
    attempts: () => attempts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Answer = { readonly end: number | 'timedOut' | 'unreachable'; readonly body: string };

async function post(
  target: string,
  { authorization, body }: { readonly authorization: string; readonly body: string },
): Promise<Answer> {
  const timeout = AbortSignal.timeout(answerWithinMs);
  try {
    const response = await fetch(`${target}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', Authorization: authorization },
      body,
      signal: timeout,
    });
    return { end: response.status, body: await response.text() };
  } catch {
    return { end: timeout.aborted ? 'timedOut' : 'unreachable', body: '' };
  }
}

function isGood({ end }: Answer): boolean {
  return typeof end === 'number' && end < 300;
}

const activityShape = z.looseObject({ id: z.string() });

function idOf(body: string): string {
  return activityShape.parse(JSON.parse(body)).id;
}

/** The same activity, its timestamp too, under another id. */
function withOtherId(body: string): string {
  const activity = activityShape.parse(JSON.parse(body));
  const id = /^\d+$/.test(activity.id) ? String(Number(activity.id) + 15_000) : `${activity.id}-again`;
  return JSON.stringify({ ...activity, id });
}
