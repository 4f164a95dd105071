// The ways in which a person can do something with an item: by a button of its card, or by a command in its chat.
import { z } from 'zod';
import type { WireTap } from '../world/wireTap.ts';
import type { Chat, Person, Pressed, World } from '../world/world.ts';
import type { Act, Journal, Outcome } from './journal.ts';

/** An item as those who work with it know it. */
export type Subject = {
  readonly key: string;
  readonly chat: Chat;
  readonly owner: Person;
};

export type Way = 'button' | 'command';

export type Desk = {
  /** Says something to the bot. */
  readonly say: (deed: Said) => Promise<Outcome>;
  /** Does something with an item whose card is there. */
  readonly act: (
    subject: Subject,
    deed: { readonly by: Person; readonly act: Act; readonly way: Way },
  ) => Promise<Outcome>;
};

type Said = {
  readonly by: Person;
  readonly chat: Chat;
  readonly key?: string;
  readonly act: Act;
  readonly words: string;
};

type Tools = { readonly world: World; readonly tap: WireTap; readonly journal: Journal };

export function createDesk({ world, tap, journal }: Tools): Desk {
  function say({ words, ...deed }: Said): Promise<Outcome> {
    return journal.write(deed, async () => {
      const isTaken = await world.write(deed.chat.id, { by: deed.by, text: `<at>Countersign</at> ${words}` });
      return { kind: isTaken ? 'taken' : 'unanswered' };
    });
  }

  async function press(subject: Subject, { by, act }: { readonly by: Person; readonly act: Act }): Promise<Outcome> {
    const { key, chat } = subject;
    const card = tap.cardOf(key);
    if (card === undefined) return { kind: 'unanswered' };
    const { verb, inputs } = buttonOf(act);
    const data = { item: card.itemId, ...inputs };
    return journal.write({ act, by, chat, key }, async () =>
      outcomeOf(await world.press(chat.id, { by, messageId: card.messageId, verb, data })),
    );
  }

  return {
    say,
    async act(subject, { by, act, way }) {
      const card = tap.cardOf(subject.key);
      if (way === 'button' || card === undefined) return press(subject, { by, act });
      return say({ by, chat: subject.chat, key: subject.key, act, words: commandOf(act, card.number) });
    },
  };
}

type Button = { readonly verb: string; readonly inputs: Readonly<Record<string, string>> };

function buttonOf(act: Act): Button {
  switch (act.kind) {
    case 'answer':
      return { verb: act.answer, inputs: act.answer === 'reject' ? { comment: 'Not like this' } : {} };
    case 'comment':
      return { verb: 'comment', inputs: { comment: act.words } };
    case 'reassign':
      return { verb: 'reassign', inputs: { from: act.from.objectId, to: act.to.objectId } };
    case 'remind':
    case 'cancel':
    case 'done':
    case 'view':
      return { verb: act.kind, inputs: {} };
    default:
      throw new Error(`There is no button to ${act.kind}`);
  }
}

function commandOf(act: Act, number: number): string {
  switch (act.kind) {
    case 'answer':
      return act.answer === 'reject' ? `reject ${number} Not like this` : `approve ${number}`;
    case 'comment':
      return `comment ${number} ${act.words}`;
    case 'reassign':
      return `reassign ${number} from ${mention(act.from)} to ${mention(act.to)}`;
    case 'remind':
    case 'cancel':
    case 'done':
    case 'show':
      return `${act.kind} ${number}`;
    case 'view':
      return `show ${number}`;
    default:
      throw new Error(`There is no command to ${act.kind}`);
  }
}

export function mention({ name }: Person): string {
  return `<at>${name}</at>`;
}

const noticeShape = z.object({
  style: z.literal('warning'),
  items: z.tuple([z.object({ inlines: z.tuple([z.object({ text: z.string() })]) })]),
});
const answeredCardShape = z.object({ body: z.array(z.unknown()).min(1) });

/** A refusal stands on top of the card that comes back. */
function outcomeOf(pressed: Pressed): Outcome {
  if (pressed === undefined) return { kind: 'unanswered' };
  if (typeof pressed.value === 'string') return { kind: 'trouble', words: pressed.value };
  const [first] = answeredCardShape.parse(pressed.value).body;
  const notice = noticeShape.safeParse(first).data?.items[0].inlines[0].text;
  return notice === undefined ? { kind: 'done' } : { kind: 'refused', words: notice };
}
