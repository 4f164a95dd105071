// What people do in Teams: it changes the tenant and, where the app is installed, tells the bot.
import { randomUUID } from 'node:crypto';

import type { AppPackage } from '../app/appPackage.ts';
import type { Chat, Installation } from '../tenant/chat.ts';
import { installedBot } from '../tenant/chat.ts';
import type { Attachment, Delivery, Mention, Message } from '../tenant/message.ts';
import { addedNotice, joinedNotice, leftNotice, removedNotice, updatedNotice } from '../tenant/notices.ts';
import type { Person } from '../tenant/person.ts';
import type { Tenant } from '../tenant/tenant.ts';
import { membersOf } from '../tenant/tenant.ts';
import type { Channel, Invoke } from './activities.ts';
import {
  installationActivity,
  invokeActivity,
  membersActivity,
  messageActivity,
  submitActivity,
} from './activities.ts';
import type { BotAnswer, Deliver } from './deliver.ts';
import type { Dialog, ExtensionCall, Press } from './invokes.ts';
import { cardInvoke, dialogInvoke, extensionInvoke } from './invokes.ts';

type Options = {
  readonly tenant: Tenant;
  readonly app: AppPackage;
  readonly channel: Channel;
  readonly deliver: Deliver;
};

export type TeamsClient = ReturnType<typeof createTeamsClient>;

/** One client for everybody. Each action answers what the bot answered; `undefined`: it had not to be told. */
export function createTeamsClient({ tenant, app, channel, deliver }: Options) {
  type By = { readonly chat: Chat; readonly from: Person; readonly timeZone?: string | undefined };
  type Draft = By & {
    readonly text: string;
    readonly mentions: readonly Mention[];
    readonly attachments?: readonly Attachment[] | undefined;
  };
  type Submit = By & { readonly messageId: string; readonly data: unknown };
  type PackageChange = { readonly chat: Chat; readonly installation: Installation; readonly next: AppPackage };
  type Posted = By & { readonly message: Message };
  type Sent = { readonly message: Message; readonly answer: BotAnswer | undefined };

  /** Bots hear everything in a personal chat, elsewhere only what mentions them. */
  async function sendMessage({ text, mentions, attachments = [], ...by }: Draft): Promise<Sent> {
    const { chat, from } = by;
    const sender = { kind: 'person', objectId: from.objectId, name: from.name } as const;
    const message = tenant.chats.post(chat.id, { from: sender, text, mentions, attachments, onlyFor: null });
    const addressed = chat.kind === 'personal' || mentions.some(({ objectId }) => objectId === null);
    if (!addressed || installedBot(chat, app.botId) === undefined) return { message, answer: undefined };
    const answer = await deliverMessage({ ...by, message });
    return { message: { ...message, delivery: deliveryOf(answer) }, answer };
  }

  /** Brings a message to the bot, for the first time or again; the same message has the same id each time. */
  async function deliverMessage({ message, ...by }: Posted): Promise<BotAnswer> {
    const { chat } = by;
    tenant.chats.markDelivery(chat.id, message.id, 'pending');
    const context = { channel, ...by, now: new Date() };
    const answer = await deliver(messageActivity(context, { message, people: tenant.people }));
    tenant.chats.markDelivery(chat.id, message.id, deliveryOf(answer));
    return answer;
  }

  /** Presses a card's button, or asks for the card of one viewer. */
  async function pressCard({ messageId, action, trigger, ...by }: By & Press): Promise<BotAnswer> {
    return await ask(by, cardInvoke({ messageId, action, trigger }));
  }

  /** Presses an Action.Submit of a card in a chat. */
  async function submitCard({ messageId, data, ...by }: Submit): Promise<BotAnswer> {
    const context = { channel, ...by, id: `f:${randomUUID()}`, now: new Date() };
    return await deliver(submitActivity(context, { messageId, data }));
  }

  /** Opens a dialog or sends it back. */
  async function useDialog({ step, data, theme, messageId, ...by }: By & Dialog): Promise<BotAnswer> {
    return await ask(by, dialogInvoke({ step, data, theme, messageId }));
  }

  /** Calls an action command of the message extension; the bot need not be in the chat. */
  async function callExtension({ commandId, theme, message, data, ...by }: By & ExtensionCall): Promise<BotAnswer> {
    return await ask(by, extensionInvoke({ commandId, theme, message, data }, { chat: by.chat, channel }));
  }

  async function ask(by: By, invoke: Invoke): Promise<BotAnswer> {
    return await deliver(invokeActivity({ channel, ...by, id: `f:${randomUUID()}`, now: new Date() }, invoke));
  }

  async function installApp(chat: Chat): Promise<BotAnswer | undefined> {
    tenant.chats.install(chat.id, app);
    tenant.chats.post(chat.id, addedNotice(chat.kind, app.name));
    return await tellInstalled(chat);
  }

  /** Tells the bot that it is in the chat. */
  async function tellInstalled(chat: Chat): Promise<BotAnswer | undefined> {
    const context = eventContext(chat);
    if (context === undefined) return undefined;
    await deliver(membersActivity(context, { kind: 'botAdded' }));
    return await deliver(installationActivity({ ...context, id: `f:${randomUUID()}` }, 'add'));
  }

  async function uninstallApp(chat: Chat, installationId: string): Promise<BotAnswer | undefined> {
    tenant.chats.uninstall(chat.id, installationId);
    tenant.chats.post(chat.id, removedNotice(app.name));
    const context = eventContext(chat);
    if (context === undefined) return undefined;
    await deliver(membersActivity(context, { kind: 'botRemoved' }));
    return await deliver(installationActivity({ ...context, id: `f:${randomUUID()}` }, 'remove'));
  }

  /** Another version of the package takes the place of the installed one (C, botbuilder: `remove-upgrade`, `add-upgrade`). */
  async function changePackage({ chat, installation, next }: PackageChange): Promise<BotAnswer | undefined> {
    tenant.chats.replacePackage(chat.id, installation.id, next);
    tenant.chats.post(chat.id, updatedNotice(next.name, next.version));
    const context = eventContext(chat);
    if (context === undefined) return undefined;
    await deliver(installationActivity(context, 'remove-upgrade'));
    return await deliver(installationActivity({ ...context, id: `f:${randomUUID()}` }, 'add-upgrade'));
  }

  async function addMember(chat: Chat, person: Person): Promise<BotAnswer | undefined> {
    tenant.chats.addMember(chat.id, person.objectId);
    tenant.chats.post(chat.id, joinedNotice(person.name));
    return await tellMember(chat, { kind: 'personAdded', person });
  }

  async function removeMember(chat: Chat, person: Person): Promise<BotAnswer | undefined> {
    tenant.chats.removeMember(chat.id, person.objectId);
    tenant.chats.post(chat.id, leftNotice(person.name));
    return await tellMember(chat, { kind: 'personRemoved', person });
  }

  type MemberChange = { readonly kind: 'personAdded' | 'personRemoved'; readonly person: Person };

  async function tellMember(chat: Chat, change: MemberChange): Promise<BotAnswer | undefined> {
    const context = eventContext(chat);
    if (context === undefined || installedBot(chat, app.botId) === undefined) return undefined;
    return await deliver(membersActivity(context, change));
  }

  /** Events come from a member of the chat; an empty chat has nobody to send them. */
  function eventContext(chat: Chat) {
    const [from] = membersOf(tenant, chat);
    return from === undefined ? undefined : { channel, chat, from, id: `f:${randomUUID()}`, now: new Date() };
  }

  return {
    sendMessage,
    deliverMessage,
    pressCard,
    submitCard,
    useDialog,
    callExtension,
    installApp,
    tellInstalled,
    uninstallApp,
    changePackage,
    addMember,
    removeMember,
  };
}

/** As in Teams, what the bot refused has not arrived either. */
function deliveryOf(answer: BotAnswer): Delivery {
  return answer.kind === 'answered' && answer.status < 400 ? 'delivered' : 'failed';
}
