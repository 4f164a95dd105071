// People at their Teams clients, played through the sandbox's API: they write, look at cards, press buttons, read their feed.
import { z } from 'zod';
import type { Sandbox, SandboxOptions } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';

const messageShape = z.object({
  id: z.string(),
  from: z.object({ kind: z.string() }),
  text: z.string(),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })),
  onlyFor: z.string().nullable(),
  version: z.number(),
});

const feedItemShape = z.object({
  activityType: z.string(),
  chainId: z.number().nullable(),
  text: z.string(),
  preview: z.string(),
  topic: z.looseObject({ kind: z.string(), messageId: z.string().optional() }),
  read: z.boolean(),
});

const stateShape = z.object({
  people: z.array(z.object({ objectId: z.string(), teamsId: z.string(), name: z.string() })),
  chats: z.array(z.object({ id: z.string(), name: z.string() })),
});

export type Message = z.infer<typeof messageShape>;
export type FeedItem = z.infer<typeof feedItemShape>;
/** A card as this person sees it; `words` is every text on it, in order; `buttons` are the verbs, unfolding ones too. */
export type SeenCard = {
  readonly messageId: string;
  readonly words: string;
  readonly buttons: readonly string[];
  readonly item: string;
};

export type TeamsUser = {
  readonly objectId: string;
  write(text: string): Promise<void>;
  /** Waits for the card whose words contain all of these, in the chat as everybody sees it. */
  baseCard(...words: string[]): Promise<SeenCard>;
  /** Opens the card as this person's client does: it asks the bot for a card of their own. */
  openCard(messageId: string): Promise<SeenCard>;
  /** Presses a button and returns the card that comes back, or the sentence instead of one. */
  press(card: SeenCard, verb: string, inputs?: Inputs): Promise<SeenCard | string>;
  /** Opens a dialog from a card's button, or sends one: what stands in the dialog then; nothing once it has closed. */
  dialog(step: 'fetch' | 'submit', data: Inputs): Promise<string | undefined>;
  /** The same by a command of the message extension, `on` a message or in the compose box. */
  extension(
    step: 'fetch' | 'submit',
    call: { commandId: string; data?: Inputs; on?: string },
  ): Promise<string | undefined>;
  feed(): Promise<readonly FeedItem[]>;
  /** Waits for a feed item of this type. */
  rung(activityType: string): Promise<FeedItem>;
  /** Waits for what the bot said to this person alone, a text or a card, with all of these words. */
  reads(...words: string[]): Promise<SeenCard>;
};

export type Inputs = Readonly<Record<string, string | number>>;

export type Chat = {
  readonly id: string;
  readonly api: (method: string, path: string, body?: unknown) => Promise<unknown>;
  user(name: string): TeamsUser;
  messages(): Promise<readonly Message[]>;
  add(user: TeamsUser): Promise<void>;
  remove(user: TeamsUser): Promise<void>;
};

/** One of the sandbox's chats, by its name. */
export async function enterChat(sandbox: Sandbox, chatName: string): Promise<Chat> {
  async function api(method: string, path: string, body?: unknown): Promise<unknown> {
    const init =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.apiUrl}${path}`, { method, ...init });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }
  const { people, chats } = stateShape.parse(await api('GET', '/state'));
  const chat = chats.find((candidate) => candidate.name === chatName);
  if (!chat) throw new Error(`There is no chat named ${chatName}`);
  const path = `/chats/${encodeURIComponent(chat.id)}`;

  async function messages(): Promise<readonly Message[]> {
    return z.object({ messages: z.array(messageShape) }).parse(await api('GET', `${path}/messages`)).messages;
  }

  function user(name: string): TeamsUser {
    const person = people.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`There is nobody named ${name}`);
    const { objectId } = person;

    async function dialogAnswer(where: string, body: object): Promise<string | undefined> {
      const answer = await api('POST', `${path}/${where}`, { from: objectId, ...body });
      const shown = z.object({ body: z.unknown() }).parse(answer).body;
      return shown === null || shown === '' ? undefined : JSON.stringify(shown);
    }

    async function invoke(messageId: string, verb: string, data: object, trigger: 'manual' | 'automatic') {
      const action = { type: 'Action.Execute', verb, data };
      const answer = await api('POST', `${path}/messages/${messageId}/invoke`, { from: objectId, action, trigger });
      const { body } = z.object({ body: z.object({ statusCode: z.literal(200), value: z.unknown() }) }).parse(answer);
      return typeof body.value === 'string' ? body.value : seenCard(messageId, body.value);
    }

    async function feed(): Promise<readonly FeedItem[]> {
      const answer = await api('GET', `/people/${objectId}/feed`);
      return z.object({ items: z.array(feedItemShape) }).parse(answer).items;
    }

    return {
      objectId,
      feed,
      async write(text) {
        await api('POST', `${path}/messages`, { from: objectId, text });
      },
      baseCard: (...words) =>
        sandbox.waitFor(
          async () => cardsIn(await messages()).findLast((card) => words.every((word) => card.words.includes(word))),
          `a card with ${words.join(', ')}`,
        ),
      async openCard(messageId) {
        const base = cardsIn(await messages()).find((card) => card.messageId === messageId);
        if (!base) throw new Error(`Message ${messageId} has no card`);
        const card = await invoke(messageId, 'view', { item: base.item }, 'automatic');
        if (typeof card === 'string') throw new Error(`No card came back but: ${card}`);
        return card;
      },
      press: (card, verb, inputs = {}) => invoke(card.messageId, verb, { item: card.item, ...inputs }, 'manual'),
      dialog: (step, data) => dialogAnswer(`task/${step}`, { data }),
      extension: (step, { commandId, data, on }) =>
        dialogAnswer(`extension/${step}`, { commandId, ...(data && { data }), ...(on && { messageId: on }) }),
      rung: (activityType) =>
        sandbox.waitFor(
          async () => (await feed()).find((item) => item.activityType === activityType),
          `${name}'s feed to ring with ${activityType}`,
        ),
      reads: (...words) =>
        sandbox.waitFor(
          async () =>
            privateMessages(await messages(), objectId).findLast((said) =>
              words.every((word) => said.words.includes(word)),
            ),
          `words for ${name} alone: ${words.join(', ')}`,
        ),
    };
  }

  return {
    id: chat.id,
    api,
    user,
    messages,
    async add({ objectId }) {
      await api('POST', `${path}/members`, { objectId });
    },
    async remove({ objectId }) {
      await api('DELETE', `${path}/members/${objectId}`);
    },
  };
}

/** The cards that everybody in the chat sees. */
function cardsIn(messages: readonly Message[]): readonly SeenCard[] {
  return messages
    .filter(({ onlyFor }) => onlyFor === null)
    .flatMap(({ id, attachments }) => attachments.map(({ content }) => seenCard(id, content)));
}

function privateMessages(messages: readonly Message[], objectId: string): readonly SeenCard[] {
  return messages
    .filter(({ from, onlyFor }) => from.kind === 'app' && onlyFor === objectId)
    .map(({ id, text, attachments }) => {
      const [card] = attachments;
      return card ? seenCard(id, card.content) : { messageId: id, words: text, buttons: [], item: '' };
    });
}

const buttonShape = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.looseObject({ item: z.string().optional() }),
});

function seenCard(messageId: string, content: unknown): SeenCard {
  const buttons = nodesIn(content).flatMap((node) => buttonShape.safeParse(node).data ?? []);
  return {
    messageId,
    words: nodesIn(content)
      .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
      .join('\n'),
    buttons: buttons.map(({ verb }) => verb),
    item: buttons.find(({ data }) => data.item)?.data.item ?? '',
  };
}

/** Every object in the card's tree, in order; what unfolds under a button too. */
function nodesIn(node: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(node)) return node.flatMap(nodesIn);
  if (typeof node !== 'object' || node === null) return [];
  return [{ ...node }, ...Object.values(node).flatMap(nodesIn)];
}

/** The sandbox's own chat with the three people in it; the product runs. */
export type ReleaseCrew = {
  readonly sandbox: Sandbox;
  readonly chat: Chat;
  readonly ada: TeamsUser;
  readonly bob: TeamsUser;
  readonly carla: TeamsUser;
};

/** Tests speak faster in one chat, and ring one person more often, than people would: there nobody counts that. */
export const inAHurry = {
  throttling: { mode: 'enforced', windows: { feedPerPerson: [], postsPerChat: [] } },
  variables: { LIMIT_FEED_PER_PERSON: 'off', LIMIT_POSTS_PER_CHAT: 'off' },
} as const satisfies SandboxOptions;

export async function startReleaseCrew(options: SandboxOptions = {}): Promise<ReleaseCrew> {
  const sandbox = await startSandbox({
    ...inAHurry,
    ...options,
    variables: { ...inAHurry.variables, ...options.variables },
  });
  const chat = await enterChat(sandbox, 'Release crew');
  return { sandbox, chat, ada: chat.user('Ada Berg'), bob: chat.user('Bob Okafor'), carla: chat.user('Carla Ruiz') };
}
