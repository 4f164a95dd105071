// The sandbox as the chaos run uses it: people, their chats, what they do there, and what stands in chats and feeds.
import { z } from 'zod';

const personShape = z.object({ objectId: z.string(), teamsId: z.string(), name: z.string() });
export type Person = z.infer<typeof personShape>;

const stateShape = z.object({
  people: z.array(personShape),
  chats: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), memberIds: z.array(z.string()) })),
});

const messageShape = z.object({
  id: z.string(),
  from: z.object({ kind: z.string() }),
  text: z.string(),
  attachments: z.array(z.object({ content: z.unknown() })),
  onlyFor: z.string().nullable(),
  createdAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type Message = z.infer<typeof messageShape>;

const feedShape = z.object({ activityType: z.string(), chainId: z.number().nullable(), text: z.string() });
const callShape = feedShape.extend({ callId: z.string(), acceptedAt: z.string() });
export type FeedItem = z.infer<typeof feedShape>;
export type FeedCall = z.infer<typeof callShape>;

const limitShape = z.object({ name: z.string(), calls: z.number(), violations: z.number() });
export type LimitReport = z.infer<typeof limitShape>;

const answerShape = z.object({
  status: z.number(),
  body: z.object({ statusCode: z.number(), value: z.unknown() }).nullish(),
});

export type Chat = { readonly id: string; readonly name: string; readonly members: readonly Person[] };

/** What a button gave: a card, or a sentence in its place; `undefined` where no answer came. */
export type Pressed = { readonly value: unknown } | undefined;

export type Press = {
  readonly by: Person;
  readonly messageId: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, string>>;
  readonly trigger?: 'manual' | 'automatic';
};

export type World = ReturnType<typeof createWorld>;

export function createWorld(apiUrl: string) {
  async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...sent,
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  async function must(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await call(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  const pathOf = (chatId: string) => `/chats/${encodeURIComponent(chatId)}`;

  return {
    call: must,

    async people(): Promise<readonly Person[]> {
      return stateShape.parse(await must('GET', '/state')).people;
    },
    async groupChats(): Promise<readonly Chat[]> {
      const { people, chats } = stateShape.parse(await must('GET', '/state'));
      return chats
        .filter(({ kind }) => kind === 'groupChat')
        .map(({ id, name, memberIds }) => ({
          id,
          name,
          members: people.filter(({ objectId }) => memberIds.includes(objectId)),
        }));
    },

    /** Answers whether the bot has taken the message. */
    async write(chatId: string, { by, text }: { readonly by: Person; readonly text: string }): Promise<boolean> {
      const answer = await must('POST', `${pathOf(chatId)}/messages`, { from: by.objectId, text });
      const { botStatus } = z.object({ botStatus: z.number().nullable() }).parse(answer);
      return botStatus !== null && botStatus < 300;
    },
    async press(chatId: string, { by, messageId, verb, data, trigger = 'manual' }: Press): Promise<Pressed> {
      const action = { type: 'Action.Execute', verb, data };
      const path = `${pathOf(chatId)}/messages/${messageId}/invoke`;
      const { status, body } = await call('POST', path, { from: by.objectId, action, trigger });
      if (status >= 300) return undefined;
      const answer = answerShape.parse(body);
      return answer.status < 300 && answer.body ? { value: answer.body.value } : undefined;
    },
    async deleteMessage(chatId: string, messageId: string): Promise<boolean> {
      return (await call('DELETE', `${pathOf(chatId)}/messages/${messageId}`)).status < 300;
    },
    async messages(chatId: string): Promise<readonly Message[]> {
      const answer = await must('GET', `${pathOf(chatId)}/messages`);
      return z.object({ messages: z.array(messageShape) }).parse(answer).messages;
    },

    async feed({ objectId }: Person): Promise<readonly FeedItem[]> {
      return z.object({ items: z.array(feedShape) }).parse(await must('GET', `/people/${objectId}/feed`)).items;
    },
    async feedCalls({ objectId }: Person): Promise<readonly FeedCall[]> {
      return z.object({ calls: z.array(callShape) }).parse(await must('GET', `/people/${objectId}/feed/calls`)).calls;
    },

    async orderFaults(faults: readonly object[]): Promise<void> {
      await must('PUT', '/faults', { faults });
    },
    async limits(): Promise<readonly LimitReport[]> {
      return z.object({ limits: z.array(limitShape) }).parse(await must('GET', '/throttling')).limits;
    },
  };
}
