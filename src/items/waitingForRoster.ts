// What waits for a member list, on its way through the queue and back, whichever version of the product put it there.
import { z } from 'zod';
import type { Queued, WaitingForRoster } from '../delivery/enqueue/job.ts';
import type { NewItem } from '../domain/newItem.ts';

/** JSON knows no times, so they travel as ISO strings. */
export function queueWaiting(waiting: WaitingForRoster): Queued<WaitingForRoster> {
  return waiting.kind === 'request' ? { ...waiting, request: queueItem(waiting.request) } : waiting;
}

/** @throws ZodError when it is nothing that any version has queued. */
export function reviveWaiting(queued: unknown): WaitingForRoster {
  return waitingOfAnyVersion.parse(queued);
}

function queueItem(request: NewItem): Queued<NewItem> {
  const { due, ...common } = request;
  const times = due ? { due: due.toISOString() } : {};
  if (common.kind === 'task') return { ...common, ...times };
  const { expires, ...approval } = common;
  return { ...approval, ...times, ...(expires ? { expires: expires.toISOString() } : {}) };
}

const person = z.object({ entraId: z.string(), teamsId: z.string(), name: z.string() });
const named = z.object({ id: z.string(), name: z.string() });
const rule = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['any', 'all']) }),
  z.object({ kind: z.literal('count'), needed: z.int() }),
]);

const common = { title: z.string(), note: z.string().exactOptional(), due: z.coerce.date().exactOptional() };

const request = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('approval'),
    stages: z.array(z.object({ people: z.array(named), rule })),
    expires: z.coerce.date().exactOptional(),
    remindEveryMinutes: z.number().exactOptional(),
    escalation: z.object({ to: named, afterMinutes: z.number() }).exactOptional(),
  }),
  z.object({ ...common, kind: z.literal('task'), people: z.array(named) }),
]);

const language = z.string().optional();

const waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), request, itemId: z.string().exactOptional(), sender: person, language }),
  z.object({
    kind: z.literal('reassignment'),
    itemId: z.string(),
    wish: z.object({ kind: z.literal('reassign'), from: named.exactOptional(), to: named }),
    sender: person,
    language,
  }),
]);

/** The first version mentioned people by Teams id, and had one stage and no times. */
const firstRequest = z.object({
  request: z.intersection(
    z.object({
      title: z.string(),
      note: z.string().exactOptional(),
      mentions: z.array(z.object({ teamsId: z.string(), name: z.string() })),
    }),
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('approval'), rule }),
      z.object({ kind: z.literal('task') }),
    ]),
  ),
  owner: person,
  language,
});

const translated = firstRequest.transform(({ request: asked, owner, language: tag }): WaitingForRoster => {
  const people = asked.mentions.map(({ teamsId, name }) => ({ id: teamsId, name }));
  const { title } = asked;
  const note = asked.note === undefined ? {} : { note: asked.note };
  const item: NewItem =
    asked.kind === 'task'
      ? { kind: 'task', title, ...note, people }
      : { kind: 'approval', title, ...note, stages: [{ people, rule: asked.rule }] };
  return { kind: 'request', request: item, sender: owner, language: tag };
});

const waitingOfAnyVersion: z.ZodType<WaitingForRoster> = z.union([
  waiting.transform(({ language: tag, ...rest }): WaitingForRoster => ({ ...rest, language: tag })),
  translated,
]);
