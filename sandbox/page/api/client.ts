// The sandbox's JSON API as typed calls; every failure is an ApiError with one sentence a person can read.
import { z } from 'zod';
import * as shapes from './shapes.ts';
import * as wireShapes from './wireShapes.ts';
import type { Fault } from './wireShapes.ts';
import { themeName } from '../state/theme.ts';

class ApiError extends Error {}

export type CardAction = {
  readonly type: 'Action.Execute';
  readonly id?: string | undefined;
  readonly verb?: string | undefined;
  readonly data: unknown;
};

type Data = Readonly<Record<string, unknown>>;
type Place = { readonly chatId: string; readonly viewerId: string; readonly messageId?: string };
type TaskCall = Place & { readonly data: Data };
type ExtensionCall = Place & { readonly commandId: string };

export type Trigger = 'manual' | 'automatic';

export type Api = ReturnType<typeof createApi>;

/** Longer than the sandbox's own: 30 s for a product that starts, 15 s for its answer. */
const timeoutMs = 50_000;

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();

/** `root` is where the API lives, such as `/sandbox/api`, without a trailing slash. */
export function createApi(root: string) {
  async function call<T>(request: { method: string; path: string; body?: unknown; answer: z.ZodType<T> }): Promise<T> {
    const response = await send(request.method, `${root}${request.path}`, request.body);
    const answer: unknown = await response.json().catch(() => null);
    if (!response.ok) throw new ApiError(shapes.problem.safeParse(answer).data?.error ?? refused(response));
    const checked = request.answer.safeParse(answer);
    if (checked.success) return checked.data;
    throw new ApiError(`${request.path} answered in a shape this page does not know.`, { cause: checked.error });
  }

  const get = <T>(path: string, answer: z.ZodType<T>) => call({ method: 'GET', path, answer });
  const tell = (method: string, path: string, body?: unknown) => call({ method, path, body, answer: z.unknown() });
  const chatPath = (chatId: string) => `/chats/${encodeURIComponent(chatId)}`;
  const dialog = (path: string, { chatId, viewerId, messageId }: Place, asked: object) =>
    call({
      method: 'POST',
      path: `${chatPath(chatId)}/${path}`,
      body: { from: viewerId, ...asked, messageId, theme: themeName(), timeZone },
      answer: shapes.invokeAnswer,
    });
  const feedPath = (objectId: string) => `/people/${encodeURIComponent(objectId)}/feed`;

  return {
    eventsUrl: `${root}/events`,
    state: () => get('/state', shapes.sandboxState),
    messages: (chatId: string) => get(`${chatPath(chatId)}/messages`, shapes.messageList),
    feed: (objectId: string) => get(feedPath(objectId), shapes.feedItems),
    wire: (since: number) => get(`/wire?since=${since}`, wireShapes.exchangeList),
    throttling: () => get('/throttling', wireShapes.throttling),
    setThrottling: (mode: 'enforced' | 'counted') => tell('PUT', '/throttling', { mode }),
    countAnew: () => tell('POST', '/throttling/count'),
    revokeTokens: () => tell('POST', '/tokens/revoke'),
    faults: () => get('/faults', wireShapes.faultList),
    setFaults: (faults: readonly Fault[]) => tell('PUT', '/faults', { faults }),
    markRead: (objectId: string, itemId: string) =>
      tell('POST', `${feedPath(objectId)}/${encodeURIComponent(itemId)}/read`),
    install: (chatId: string) => tell('POST', `${chatPath(chatId)}/app`),
    uninstall: (chatId: string) => tell('DELETE', `${chatPath(chatId)}/app`),
    changePackage: (chatId: string, version: 'current' | 'older') =>
      tell('PUT', `${chatPath(chatId)}/app/package`, { version }),
    grant: (chatId: string, grants: readonly string[]) => tell('PUT', `${chatPath(chatId)}/app/grants`, { grants }),
    installSecond: (chatId: string) => tell('POST', `${chatPath(chatId)}/secondApp`),
    uninstallSecond: (chatId: string) => tell('DELETE', `${chatPath(chatId)}/secondApp`),
    addMember: (chatId: string, objectId: string) => tell('POST', `${chatPath(chatId)}/members`, { objectId }),
    removeMember: (chatId: string, objectId: string) =>
      tell('DELETE', `${chatPath(chatId)}/members/${encodeURIComponent(objectId)}`),
    deleteMessage: (chatId: string, messageId: string) =>
      tell('DELETE', `${chatPath(chatId)}/messages/${encodeURIComponent(messageId)}`),
    steerProduct: (step: 'start' | 'stop' | 'kill') => tell('POST', `/product/${step}`),
    deliverAgain: (chatId: string, messageId: string) =>
      tell('POST', `${chatPath(chatId)}/messages/${encodeURIComponent(messageId)}/deliver`, { timeZone }),
    changePerson: (objectId: string, settings: { locale?: string; timeZone?: string | null }) =>
      tell('PATCH', `/people/${encodeURIComponent(objectId)}`, settings),
    allowTargetedMessages: (chatId: string, allowed: boolean) =>
      tell('PUT', `${chatPath(chatId)}/targetedMessages`, { allowed }),
    fetchTask: (task: TaskCall) => dialog('task/fetch', task, { data: task.data }),
    submitTask: (task: TaskCall) => dialog('task/submit', task, { data: task.data }),
    fetchExtension: (command: ExtensionCall) => dialog('extension/fetch', command, { commandId: command.commandId }),
    submitExtension: (command: ExtensionCall & { data: Data }) =>
      dialog('extension/submit', command, { commandId: command.commandId, data: command.data }),
    submitCard: (press: { chatId: string; messageId: string; from: string; data: Data }) =>
      call({
        method: 'POST',
        path: `${chatPath(press.chatId)}/messages/${encodeURIComponent(press.messageId)}/submit`,
        body: { from: press.from, data: press.data, timeZone },
        answer: shapes.submitAnswer,
      }),
    postMessage: (post: { chatId: string; from: string; text: string; attachments: readonly object[] }) =>
      call({
        method: 'POST',
        path: `${chatPath(post.chatId)}/messages`,
        body: { from: post.from, text: post.text, attachments: post.attachments, timeZone },
        answer: shapes.postedMessage,
      }),
    invoke: (press: { chatId: string; messageId: string; from: string; action: CardAction; trigger: Trigger }) =>
      call({
        method: 'POST',
        path: `${chatPath(press.chatId)}/messages/${encodeURIComponent(press.messageId)}/invoke`,
        body: { from: press.from, action: press.action, trigger: press.trigger, timeZone },
        answer: shapes.invokeAnswer,
      }),
  };
}

async function send(method: string, url: string, body: unknown): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (cause) {
    throw new ApiError('The sandbox does not answer. Is it still running?', { cause });
  }
}

function refused(response: Response): string {
  return `The sandbox refused this (${response.status}).`;
}
