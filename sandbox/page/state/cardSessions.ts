// The viewer's own cards. They live only in this client, as in Teams: by viewer and message, gone with the window.
import type { Api, CardAction, Trigger } from '../api/client.ts';
import { readInvokeAnswer } from '../rules/invokeAnswer.ts';
import type { InvokeOutcome } from '../rules/invokeAnswer.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

export type CardSession = {
  /** The card this viewer got, and the version of the message it was asked for. */
  readonly own: { readonly content: unknown; readonly version: number } | null;
  readonly waiting: Trigger | null;
  readonly lastAnswer: { readonly version: number; readonly at: number } | undefined;
  readonly notice: { readonly kind: 'message' | 'error'; readonly text: string } | null;
};

export type Press = {
  readonly viewerId: string;
  readonly chatId: string;
  readonly messageId: string;
  readonly version: number;
  readonly action: CardAction;
  readonly trigger: Trigger;
};

export type CardSessions = {
  readonly store: Store<Readonly<Record<string, CardSession>>>;
  press(press: Press): Promise<void>;
  dismissNotice(viewerId: string, messageId: string): void;
};

export const noSession: CardSession = { own: null, waiting: null, lastAnswer: undefined, notice: null };

export function sessionKey(viewerId: string, messageId: string): string {
  return `${viewerId}/${messageId}`;
}

export function createCardSessions(api: Api): CardSessions {
  const store = createStore<Readonly<Record<string, CardSession>>>({});

  function change(key: string, fields: Partial<CardSession>): void {
    store.update((all) => ({ ...all, [key]: { ...(all[key] ?? noSession), ...fields } }));
  }

  async function ask({ viewerId, chatId, messageId, action, trigger }: Press): Promise<InvokeOutcome> {
    try {
      return readInvokeAnswer(await api.invoke({ chatId, messageId, from: viewerId, action, trigger }));
    } catch (error) {
      return { kind: 'error', text: error instanceof Error ? error.message : String(error) };
    }
  }

  return {
    store,
    async press(press) {
      const key = sessionKey(press.viewerId, press.messageId);
      if (store.get()[key]?.waiting) return;
      change(key, { waiting: press.trigger, notice: null });
      const outcome = await ask(press);
      const lastAnswer = { version: press.version, at: Date.now() };
      change(key, { waiting: null, lastAnswer, ...settle(outcome, press) });
    },
    dismissNotice(viewerId, messageId) {
      change(sessionKey(viewerId, messageId), { notice: null });
    },
  };
}

function settle(outcome: InvokeOutcome, { trigger, version }: Press): Partial<CardSession> {
  if (outcome.kind === 'card') return { own: { content: outcome.card, version } };
  // Nobody asked for an automatic refresh, so nobody is bothered when it fails: the shared card stays.
  if (trigger === 'automatic') return {};
  return { notice: outcome };
}
