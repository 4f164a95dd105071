// The world of the fake sandbox: four people, one group chat, and a bot that knows one trick.
import { approvedCard, approverCard, pendingCard } from './fakeCards.ts';

type Author = { kind: 'person'; objectId: string; name: string } | { kind: 'app'; name: string } | { kind: 'system' };
type Content = { text?: string; mentions?: object[]; card?: object };
type Message = Required<Omit<Content, 'card'>> & {
  id: string;
  from: Author;
  attachments: object[];
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  version: number;
  onlyFor: null;
  delivery: 'none' | 'pending' | 'delivered' | 'failed';
};
type FeedItem = { id: string; read: boolean } & Record<string, unknown>;

const people = ['Ada Berg', 'Bob Okafor', 'Carla Ruiz', 'Dana Ito'].map((name) => {
  const key = name.slice(0, name.indexOf(' ')).toLowerCase();
  return {
    objectId: key,
    teamsId: `29:${key}`,
    name,
    userPrincipalName: `${key}@contoso.example`,
    locale: 'en-US',
    timeZone: null,
  };
});

const commands = ['request', 'task', 'list', 'show', 'cancel', 'help'].map((title) => ({
  title,
  description: `What ${title} does`,
  scopes: ['groupChat', 'personal'],
}));

const deliveryWhile: Readonly<Record<string, Message['delivery']>> = { ready: 'delivered', starting: 'pending' };

export type FakeWorld = ReturnType<typeof createFakeWorld>;

export function createFakeWorld(announce: () => void) {
  const messages = new Map<string, Message[]>();
  const feeds = new Map<string, FeedItem[]>();
  const product = { status: 'ready', pid: 4711, url: 'http://localhost:3978' };
  const chats = [
    {
      id: 'crew',
      kind: 'groupChat',
      name: 'Release crew',
      memberIds: ['ada', 'bob', 'carla'],
      app: { version: '0.1.0', grants: [] },
      secondApp: false,
    },
    ...people.map(({ objectId }) => ({
      id: `personal-${objectId}`,
      kind: 'personal',
      name: null,
      memberIds: [objectId],
      app: { version: '0.1.0', grants: [] },
      secondApp: false,
    })),
  ];
  const trials = {
    invokes: [] as { from: string; trigger: string; verb: string; comment: string }[],
    timeZones: [] as string[],
    title: '',
  };
  let revision = 0;
  let faults: unknown[] = [];
  let lastId = Date.now();
  for (const { id } of chats) post(id, { kind: 'system' }, { text: 'Countersign was added to the chat.' });

  function changed(): void {
    revision += 1;
    announce();
  }

  function post(chatId: string, from: Author, { text = '', mentions = [], card }: Content): Message {
    const message: Message = {
      id: String(++lastId),
      from,
      text,
      mentions,
      attachments: card === undefined ? [] : [attachment(card)],
      createdAt: new Date().toISOString(),
      editedAt: null,
      deletedAt: null,
      version: 1,
      onlyFor: null,
      delivery: 'none',
    };
    messages.set(chatId, [...(messages.get(chatId) ?? []), message]);
    changed();
    return message;
  }

  function ring(
    objectId: string,
    item: { activityType: string; iconId: string | null; text: string; preview: string; messageId: string },
  ): void {
    const now = new Date().toISOString();
    const { messageId, ...shown } = item;
    const topic = { kind: 'message', chatId: 'crew', messageId };
    const rung = {
      id: `rung-${++lastId}`,
      ...shown,
      topic,
      chatId: 'crew',
      createdAt: now,
      updatedAt: now,
      read: false,
    };
    feeds.set(objectId, [rung, ...(feeds.get(objectId) ?? [])]);
    changed();
  }

  function say(chatId: string, objectId: string, text: string): Message {
    const name = people.find((person) => person.objectId === objectId)?.name ?? objectId;
    const mentions = [...text.matchAll(/<at>(.*?)<\/at>/g)].map(([tag, mentioned]) => ({
      text: tag,
      name: mentioned,
      objectId: people.find((person) => person.name === mentioned)?.objectId ?? null,
    }));
    const message = post(chatId, { kind: 'person', objectId, name }, { text, mentions });
    if (mentions.some((mention) => mention.objectId === null)) deliver(chatId, message.id);
    return message;
  }

  function deliver(chatId: string, messageId: string): void {
    const arrives = product.status === 'ready';
    const message = change(chatId, messageId, () => ({ delivery: deliveryWhile[product.status] ?? 'failed' }));
    const title = /request (.*?) from/.exec(message?.text ?? '')?.[1];
    if (arrives && title !== undefined) ask(chatId, title);
  }

  function ask(chatId: string, title: string): void {
    trials.title = title;
    const { id } = post(chatId, { kind: 'app', name: 'Countersign' }, { card: pendingCard(title) });
    const text = 'Approval #1 needs your answer';
    const preview = `Ada Berg: ${title}`;
    ring('bob', { activityType: 'approvalRequired', iconId: 'approval', text, preview, messageId: id });
  }

  function press(chatId: string, messageId: string, pressed: (typeof trials.invokes)[number]): object {
    trials.invokes.push(pressed);
    if (pressed.verb === 'view' && pressed.from === 'bob') return adaptive(approverCard(trials.title));
    if (pressed.verb === 'view') return note('This waits for Bob Okafor, not for you.');
    const card = approvedCard(trials.title, pressed.comment);
    const editedAt = new Date().toISOString();
    change(chatId, messageId, ({ version }) => ({
      attachments: [attachment(card)],
      editedAt,
      version: version + 1,
    }));
    ring('ada', {
      activityType: 'approvalDecided',
      iconId: null,
      text: 'Approval #1 is decided',
      preview: `Approved by Bob Okafor: ${trials.title}`,
      messageId,
    });
    return adaptive(card);
  }

  function change(
    chatId: string,
    messageId: string,
    next: (message: Message) => Partial<Message>,
  ): Message | undefined {
    const all = messages.get(chatId) ?? [];
    const after = all.map((message) => (message.id === messageId ? { ...message, ...next(message) } : message));
    messages.set(chatId, after);
    changed();
    return after.find(({ id }) => id === messageId);
  }

  return {
    trials,
    say,
    deliver,
    press,
    messagesOf: (chatId: string) => messages.get(chatId) ?? [],
    feedOf: (objectId: string) => feeds.get(objectId) ?? [],
    faults: () => faults,
    setFaults(next: unknown[]) {
      faults = next;
      changed();
    },
    steer(status: string) {
      product.status = status;
      changed();
    },
    markRead(objectId: string, itemId: string) {
      const items = feeds.get(objectId) ?? [];
      feeds.set(
        objectId,
        items.map((item) => (item.id === itemId ? { ...item, read: true } : item)),
      );
      changed();
    },
    state: () => ({
      revision,
      tenant: { id: 'contoso' },
      app: {
        botId: 'bot',
        name: 'Countersign',
        version: '0.1.0',
        catalogueId: 'countersign',
        permissions: [],
        commands,
        extensionCommands: [],
        translations: {},
      },
      product,
      people,
      chats: chats.map((chat) => ({
        ...chat,
        targetedMessages: 'allowed',
        lastMessageAt: messages.get(chat.id)?.at(-1)?.createdAt ?? null,
      })),
    }),
  };
}

function attachment(content: object): object {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function adaptive(value: object): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
}

function note(value: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}
