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

type Place = { readonly viewerId: string; readonly chatId: string; readonly messageId: string };

export type Press = Place & {
  readonly version: number;
  readonly action: CardAction;
  readonly trigger: Trigger;
};

export type CardSessions = {
  readonly store: Store<Readonly<Record<string, CardSession>>>;
  press(press: Press): Promise<void>;
  /** Action.Submit: it reaches the app as a message, and the app answers in the chat if at all. */
  submit(submit: Place & { readonly data: Readonly<Record<string, unknown>> }): Promise<void>;
  /** Shows the card's button as pressed for as long as this takes. */
  during(place: Place, what: () => Promise<void>): Promise<void>;
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
    async submit({ viewerId, chatId, messageId, data }) {
      const key = sessionKey(viewerId, messageId);
      if (store.get()[key]?.waiting) return;
      change(key, { waiting: 'manual', notice: null });
      const arrived = await api
        .submitCard({ chatId, messageId, from: viewerId, data })
        .then(({ botStatus }) => botStatus !== null && botStatus < 400)
        .catch(() => false);
      const text = arrived ? 'Your response was sent to the app' : 'Unable to reach app. Please try again.';
      change(key, { waiting: null, notice: { kind: arrived ? 'message' : 'error', text } });
    },
    async during({ viewerId, messageId }, what) {
      const key = sessionKey(viewerId, messageId);
      change(key, { waiting: 'manual', notice: null });
      await what();
      change(key, { waiting: null });
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
