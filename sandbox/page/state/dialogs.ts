// The dialog that is open, if any: asked for, filled in and sent back as by Teams.
import type { Api } from '../api/client.ts';
import { readDialogAnswer } from '../rules/dialogAnswer.ts';
import type { Attachment, DialogCard, DialogOutcome } from '../rules/dialogAnswer.ts';
import { createStore } from './store.ts';
import type { Store } from './store.ts';

/** Where a dialog comes from, and so where it is sent back to. */
export type DialogOrigin = { readonly chatId: string; readonly viewerId: string; readonly messageId?: string } & (
  | { readonly kind: 'task'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'extension'; readonly commandId: string; readonly title: string }
);

export type OpenDialog = {
  readonly origin: DialogOrigin;
  readonly content: DialogCard | { readonly kind: 'message'; readonly text: string } | { readonly kind: 'waiting' };
  /** Sent back, and not answered yet. */
  readonly busy: boolean;
  readonly problem: string | null;
};

/** A card that waits in the compose box of one person in one chat. */
export type Insertion = { readonly chatId: string; readonly viewerId: string; readonly attachment: Attachment };

export type Dialogs = {
  readonly store: Store<OpenDialog | null>;
  readonly insertion: Store<Insertion | null>;
  open(origin: DialogOrigin): Promise<void>;
  submit(data: Readonly<Record<string, unknown>>): Promise<void>;
  close(): void;
};

export function createDialogs(api: Api): Dialogs {
  const store = createStore<OpenDialog | null>(null);
  const insertion = createStore<Insertion | null>(null);

  /** The answer of a dialog that was closed meanwhile is nobody's any more. */
  function settle(asked: OpenDialog, outcome: DialogOutcome): void {
    if (store.get() !== asked) return;
    const { origin } = asked;
    switch (outcome.kind) {
      case 'card':
      case 'message':
        store.update(() => ({ origin, content: outcome, busy: false, problem: null }));
        return;
      case 'error':
        store.update(() => ({ ...asked, busy: false, problem: outcome.text }));
        return;
      case 'insert':
        insertion.update(() => ({ chatId: origin.chatId, viewerId: origin.viewerId, attachment: outcome.attachment }));
        store.update(() => null);
        return;
      case 'close':
        store.update(() => null);
    }
  }

  async function ask(asked: OpenDialog, question: () => ReturnType<Api['fetchTask']>): Promise<void> {
    store.update(() => asked);
    const outcome = await question()
      .then(readDialogAnswer)
      .catch((error: unknown): DialogOutcome => ({ kind: 'error', text: unreachable(error) }));
    settle(asked, outcome);
  }

  return {
    store,
    insertion,
    async open(origin) {
      await ask({ origin, content: { kind: 'waiting' }, busy: true, problem: null }, () =>
        origin.kind === 'task' ? api.fetchTask(origin) : api.fetchExtension(origin),
      );
    },
    async submit(data) {
      const open = store.get();
      if (open === null || open.busy) return;
      const { origin } = open;
      await ask({ ...open, busy: true, problem: null }, () =>
        origin.kind === 'task' ? api.submitTask({ ...origin, data }) : api.submitExtension({ ...origin, data }),
      );
    },
    close: () => store.update(() => null),
  };
}

function unreachable(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return `Unable to reach app. Please try again. (${why})`;
}
