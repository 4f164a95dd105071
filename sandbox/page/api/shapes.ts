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
  app: z.object({ version: z.string(), grants: z.array(z.string()) }).nullable(),
  secondApp: z.boolean(),
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
    catalogueId: z.string(),
    permissions: z.array(z.string()),
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

export const messageList = z.object({ messages: z.array(message) });
export const postedMessage = z.object({ message });
export const invokeAnswer = z.object({ status: z.number(), body: z.unknown() });
export const submitAnswer = z.object({ botStatus: z.number().nullable() });
export const feedItems = z.object({ items: z.array(feedItem) });
export const problem = z.object({ error: z.string() });

export type Person = z.infer<typeof person>;
export type Command = z.infer<typeof command>;
export type AppTexts = z.infer<typeof appTexts>;
export type Chat = z.infer<typeof chat>;
export type SandboxState = z.infer<typeof sandboxState>;
export type Message = z.infer<typeof message>;
export type FeedItem = z.infer<typeof feedItem>;
