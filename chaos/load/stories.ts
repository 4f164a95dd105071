// What people do with one item, from asking to the last click: each story in its own random way.
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { Chat, Person } from '../world/world.ts';
import type { Subject } from './desk.ts';
import { mention } from './desk.ts';
import type { Act } from './journal.ts';
import { askableBy } from './leave.ts';
import type { Stage } from './stage.ts';

const cardWithinMs = 40_000;
const longestPauseMs = 900;

/** Somebody asks for an approval or hands out a task, and a few things happen to it. */
export async function playItem(
  key: string,
  { chat, stage }: { readonly chat: Chat; readonly stage: Stage },
): Promise<void> {
  const { random, desk } = stage;
  const owner = random.pick(chat.members);
  const others = askableBy(owner, chat);
  const kind = random.chance(0.75) ? 'request' : 'task';
  const asked = random.chance(0.12) ? [] : random.some(others, 1 + random.below(3));
  const { rule, words } = kind === 'request' ? requestWords(asked, random) : taskWords(asked);
  const said = {
    by: owner,
    chat,
    key,
    act: { kind, asked, rule },
    words: `${kind} "${key} ${title}"${words}`,
  } as const;
  // Who thinks that nothing has happened says it once more.
  await Promise.all(random.chance(0.08) ? [desk.say(said), desk.say(said)] : [desk.say(said)]);
  if (!(await cardStands(key, stage))) return;
  const subject = { key, chat, owner, asked: asked.length === 0 ? others : asked, others, isTask: kind === 'task' };
  const acts = 1 + random.below(6);
  for (let done = 0; done < acts && !stage.signal.aborted; done += 1) {
    await wait(random.between(0, longestPauseMs));
    await play(done, { subject, stage });
  }
}

const title = 'Ship the release';

function requestWords(asked: readonly Person[], random: Random): { readonly rule: string; readonly words: string } {
  if (asked.length === 0) return { rule: 'any', words: '' };
  const rule = asked.length === 1 ? 'any' : random.pick(['any', 'all', '2 of']);
  const from = ` from ${asked.map(mention).join(' ')}`;
  return { rule, words: rule === '2 of' ? ` from 2 of ${asked.map(mention).join(' ')}` : `${from} ${rule}` };
}

function taskWords(asked: readonly Person[]): { readonly rule: string; readonly words: string } {
  return { rule: 'any', words: asked.length === 0 ? '' : ` for ${asked.map(mention).join(' ')}` };
}

async function cardStands(key: string, { tap, signal }: Stage): Promise<boolean> {
  const until = Date.now() + cardWithinMs;
  while (tap.cardOf(key) === undefined) {
    if (Date.now() > until || signal.aborted) return false;
    await wait(150);
  }
  return true;
}

type Played = Subject & {
  readonly asked: readonly Person[];
  readonly others: readonly Person[];
  readonly isTask: boolean;
};

type Move = (played: Played, stage: Stage, turn: number) => Promise<unknown>;

async function play(
  turn: number,
  { subject, stage }: { readonly subject: Played; readonly stage: Stage },
): Promise<void> {
  await stage.random.pick(moves)(subject, stage, turn);
}

const answer: Move = (played, { desk, random }) => {
  const act: Act = played.isTask
    ? { kind: 'done' }
    : { kind: 'answer', answer: random.chance(0.75) ? 'approve' : 'reject' };
  return desk.act(played, { by: random.pick(played.asked), act, way: wayOf(random) });
};

/** The same click twice, the second before the first is answered. */
const doubleClick: Move = (played, { desk, random }) => {
  const act: Act = played.isTask ? { kind: 'done' } : { kind: 'answer', answer: 'approve' };
  const deed = { by: random.pick(played.asked), act, way: 'button' } as const;
  return Promise.all([desk.act(played, deed), desk.act(played, deed)]);
};

/** Several people at once, so that one of them is too late where one answer decides. */
const everybodyAtOnce: Move = (played, { desk, random }) =>
  Promise.all(
    played.asked.map((by) => {
      const act: Act = played.isTask
        ? { kind: 'done' }
        : { kind: 'answer', answer: random.chance(0.8) ? 'approve' : 'reject' };
      return desk.act(played, { by, act, way: wayOf(random) });
    }),
  );

const comment: Move = (played, { desk, random }, turn) => {
  const act: Act = { kind: 'comment', words: `${played.key} remark ${turn}` };
  return desk.act(played, { by: random.pick([played.owner, ...played.others]), act, way: wayOf(random) });
};

const remind: Move = (played, { desk, random }) =>
  desk.act(played, { by: played.owner, act: { kind: 'remind' }, way: wayOf(random) });

const cancel: Move = (played, { desk, random }) =>
  desk.act(played, { by: played.owner, act: { kind: 'cancel' }, way: wayOf(random) });

const reassign: Move = async (played, { desk, random }) => {
  const free = played.others.filter((person) => !played.asked.includes(person));
  if (free.length === 0) return;
  const act: Act = { kind: 'reassign', from: random.pick(played.asked), to: random.pick(free) };
  await desk.act(played, { by: played.owner, act, way: wayOf(random) });
};

const look: Move = (played, { desk, random }) =>
  desk.act(played, { by: random.pick([played.owner, ...played.others]), act: { kind: 'view' }, way: wayOf(random) });

const deleteCard: Move = async ({ key, chat, owner }, { world, tap, journal }) => {
  const card = tap.cardOf(key);
  if (card === undefined) return;
  await journal.write({ act: { kind: 'deleteCard' }, by: owner, chat, key }, async () => ({
    kind: (await world.deleteMessage(chat.id, card.messageId)) ? 'done' : 'unanswered',
  }));
};

/** As often as they stand here. */
const moves: readonly Move[] = [
  ...[answer, answer, answer, doubleClick, everybodyAtOnce],
  ...[comment, comment, remind, reassign, cancel, look, look, deleteCard],
];

function wayOf(random: Random): 'button' | 'command' {
  return random.chance(0.6) ? 'button' : 'command';
}
