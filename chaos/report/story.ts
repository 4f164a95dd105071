// The story of one item: what people did, what came to the product and left it, and what the database says, in order of time.
import type { Deed } from '../load/journal.ts';
import type { Truth } from '../truth/truth.ts';
import type { Attempt } from '../world/front.ts';
import { keysIn } from '../world/keys.ts';
import type { Call } from '../world/wireTap.ts';

export type Records = {
  readonly deeds: readonly Deed[];
  readonly attempts: readonly Attempt[];
  readonly calls: readonly Call[];
  readonly truth: Truth;
};

type Line = { readonly at: number; readonly words: string };

export function tellStory(key: string, { deeds, attempts, calls, truth }: Records): readonly string[] {
  const item = truth.items.find((candidate) => candidate.key === key);
  const isAbout = (text: string) => keysIn(text).includes(key) || (item !== undefined && text.includes(item.id));
  const lines: readonly Line[] = [
    ...deeds.filter((deed) => deed.key === key).flatMap(deedLines),
    ...attempts
      .filter(({ text }) => isAbout(text))
      .map(({ at, target, end, activityId }) => ({
        at: at.getTime(),
        words: `  to ${target}: ${end} (${activityId})`,
      })),
    ...calls
      .filter((call) => call.keys.includes(key) && call.direction === 'toMicrosoft')
      .map(({ at, operation, path, status, state, note }) => ({
        at: Date.parse(at),
        words: `  ${operation} ${path.slice(-40)}: ${status ?? state}${note === null ? '' : ` (${note})`}`,
      })),
    ...truth.events
      .filter((event) => event.item === item?.id)
      .map(({ at, kind, actor, details }) => ({
        at: Date.parse(at),
        words: `    event ${kind} by ${nameOf(actor, truth)} ${JSON.stringify(details)}`,
      })),
    ...answersOf(
      deeds.filter((deed) => deed.key === key),
      truth,
    ),
  ];
  const told = lines
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, words }) => `${new Date(at).toISOString().slice(11, 23)} ${words}`);
  if (item === undefined) return told;
  const ledger = truth.ledger
    .filter((entry) => entry.item === item.id)
    .map(
      ({ recipient, type, revision, state, reason, changed_at: at }) =>
        `ledger: ${nameOf(recipient, truth)} ${type} revision ${revision} ${state} ${reason ?? ''} ${at}`,
    );
  const cards = truth.cards
    .filter((card) => card.item === item.id)
    .map(({ message, version }) => `card ${message}: version ${version}`);
  return [
    `item ${item.id} #${item.number} ${item.state}, version ${item.version}, chain ${item.chain}`,
    ...told,
    ...ledger,
    ...cards,
  ];
}

/** What the bot wrote to those people soon after, which may be about something else. */
function answersOf(deeds: readonly Deed[], { messages }: Truth): readonly Line[] {
  const said = deeds.flatMap(({ chat, by, at, endedAt }) =>
    (messages.get(chat.id) ?? []).filter(({ from, onlyFor, createdAt, text }) => {
      const time = Date.parse(createdAt);
      const isSoon = time >= at.getTime() && time <= endedAt.getTime() + answerWithinMs;
      return from.kind === 'app' && text !== '' && isSoon && (onlyFor === null || onlyFor === by.objectId);
    }),
  );
  return [...new Set(said)].map(({ text, createdAt }) => ({ at: Date.parse(createdAt), words: `      bot: ${text}` }));
}

const answerWithinMs = 120_000;

function deedLines({ act, by, at, endedAt, outcome }: Deed): readonly Line[] {
  const words = `${by.name} ${JSON.stringify(act, (name, value: unknown) => (name === 'asked' ? undefined : value))}`;
  const ms = endedAt.getTime() - at.getTime();
  return [{ at: at.getTime(), words: `${words} -> ${JSON.stringify(outcome)} after ${ms} ms` }];
}

function nameOf(objectId: string, { people }: Truth): string {
  return people.find((person) => person.objectId === objectId)?.name ?? objectId;
}
