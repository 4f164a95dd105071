// The shapes of the sandbox API's answers, checked once at the door.
import { z } from 'zod';

const person = z.object({
  objectId: z.string(),
  teamsId: z.string(),
  name: z.string(),
  userPrincipalName: z.string(),
  locale: z.string(),
  timeZone: z.string().nullable(),
});

const command = z.object({ title: z.string(), description: z.string(), scopes: z.array(z.string()) });

const extensionCommand = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  contexts: z.array(z.string()),
});

const appTexts = z.object({ commands: z.array(command), extensionCommands: z.array(extensionCommand) });

const chat = z.object({
  id: z.string(),
  kind: z.enum(['groupChat', 'personal']),
  name: z.string().nullable(),
  memberIds: z.array(z.string()),
  app: z.object({ version: z.string() }).nullable(),
  targetedMessages: z.enum(['allowed', 'refused']),
  lastMessageAt: z.string().nullable(),
});

const product = z.object({
  status: z.enum(['starting', 'ready', 'stopped']),
  pid: z.number().nullish(),
  url: z.string(),
});

export const sandboxState = z.object({
  revision: z.number(),
  tenant: z.object({ id: z.string() }),
  app: appTexts.extend({
    botId: z.string(),
    name: z.string(),
    version: z.string(),
    translations: z.record(z.string(), appTexts),
  }),
  product,
  people: z.array(person),
  chats: z.array(chat),
});

const author = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), objectId: z.string(), name: z.string() }),
  z.object({ kind: z.literal('app'), name: z.string() }),
  z.object({ kind: z.literal('system') }),
]);

const message = z.object({
  id: z.string(),
  from: author,
  text: z.string(),
  mentions: z.array(z.object({ text: z.string(), name: z.string(), objectId: z.string().nullable() })),
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })),
  onlyFor: z.string().nullable(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  deletedAt: z.string().nullable(),
  version: z.number(),
  delivery: z.enum(['none', 'pending', 'delivered', 'failed']),
});

const topic = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), chatId: z.string(), messageId: z.string() }),
  z.object({ kind: z.literal('chat'), chatId: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string(), webUrl: z.string() }),
]);

const feedItem = z.object({
  id: z.string(),
  activityType: z.string(),
  text: z.string(),
  preview: z.string().nullable(),
  topic,
  chatId: z.string().nullable(),
  iconId: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  read: z.boolean(),
});

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.number(), retryAfterSeconds: z.number().optional() }),
  z.object({ kind: z.literal('hold') }),
  z.object({ kind: z.literal('delay'), milliseconds: z.number() }),
  z.object({ kind: z.literal('loseAnswer') }),
]);

const fault = z.object({
  service: z.enum(['graph', 'connector', 'login', 'bot']),
  operation: z.string().optional(),
  effect,
  times: z.number().optional(),
});

const exchange = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  at: z.string(),
  direction: z.enum(['toMicrosoft', 'toBot']),
  service: z.string(),
  operation: z.string().nullish(),
  method: z.string(),
  path: z.string(),
  requestBody: z.unknown(),
  status: z.number().nullable(),
  state: z.enum(['open', 'held', 'answered', 'reset']),
  responseBody: z.unknown(),
  durationMs: z.number().nullable(),
});

export const messageList = z.object({ messages: z.array(message) });
export const postedMessage = z.object({ message });
export const invokeAnswer = z.object({ status: z.number(), body: z.unknown() });
export const submitAnswer = z.object({ botStatus: z.number().nullable() });
export const feedItems = z.object({ items: z.array(feedItem) });
export const faultList = z.object({ faults: z.array(fault) });
export const exchangeList = z.object({ exchanges: z.array(exchange) });
export const problem = z.object({ error: z.string() });

export type Person = z.infer<typeof person>;
export type Command = z.infer<typeof command>;
export type AppTexts = z.infer<typeof appTexts>;
export type Chat = z.infer<typeof chat>;
export type SandboxState = z.infer<typeof sandboxState>;
export type Message = z.infer<typeof message>;
export type FeedItem = z.infer<typeof feedItem>;
export type Fault = z.infer<typeof fault>;
export type Exchange = z.infer<typeof exchange>;
