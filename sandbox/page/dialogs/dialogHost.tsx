// The dialog over the page: a card of the app to fill in, a sentence of it, or the wait for either.
import { useEffect, useRef } from 'preact/hooks';
import type { SandboxState } from '../api/shapes.ts';
import { useCardReader } from '../cards/cardReader.ts';
import { CardView } from '../cards/cardView.tsx';
import { useOpenLink } from '../chat/openLink.ts';
import type { DialogSize } from '../rules/dialogAnswer.ts';
import { submitKind } from '../rules/submitKind.ts';
import { useClient } from '../state/client.ts';
import type { OpenDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { AppAvatar } from '../ui/avatar.tsx';
import { Icon } from '../ui/icon.tsx';

export function DialogHost({ sandbox }: { sandbox: SandboxState }) {
  const open = useStore(useClient().dialogs.store);
  if (open === null) return null;
  return <DialogFrame open={open} sandbox={sandbox} />;
}

const pixels = { width: { small: 360, medium: 560, large: 760 }, height: { small: 240, medium: 420, large: 600 } };

function DialogFrame({ open, sandbox }: { open: OpenDialog; sandbox: SandboxState }) {
  const { dialogs } = useClient();
  const frame = useRef<HTMLDialogElement>(null);
  const { content, busy, problem } = open;
  const title = titleOf(open);
  const shape = content.kind === 'card' ? content : ({ width: 'medium', height: 120 } as const);

  useEffect(() => {
    const element = frame.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  // What was waited for is what one types into next.
  useEffect(() => {
    if (content.kind !== 'card' || busy) return;
    const first = frame.current?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)');
    if (!frame.current?.querySelector('.dialog-body')?.contains(document.activeElement)) first?.focus();
  }, [content.kind, busy]);

  return (
    <dialog
      ref={frame}
      class="dialog"
      aria-labelledby="dialog-title"
      data-testid="dialog"
      style={{
        '--dialog-width': `${inPixels(shape.width, pixels.width)}px`,
        '--dialog-height': `${inPixels(shape.height, pixels.height)}px`,
      }}
      onCancel={(event) => {
        event.preventDefault();
        dialogs.close();
      }}
    >
      <header class="dialog-head">
        <AppAvatar size={28} />
        <div>
          <h2 id="dialog-title">{title || sandbox.app.name}</h2>
          {title !== '' && <p>{sandbox.app.name}</p>}
        </div>
        <button type="button" class="icon-button" aria-label="Close" onClick={() => dialogs.close()}>
          <Icon name="close" />
        </button>
      </header>
      {problem !== null && (
        <p class="dialog-problem" role="alert" data-testid="dialog-problem">
          {problem}
        </p>
      )}
      <div class="dialog-body">
        <DialogContent open={open} sandbox={sandbox} />
      </div>
    </dialog>
  );
}

function DialogContent({ open, sandbox }: { open: OpenDialog; sandbox: SandboxState }) {
  const { dialogs, toasts } = useClient();
  const openLink = useOpenLink();
  const { content, origin, busy } = open;
  const chat = sandbox.chats.find(({ id }) => id === origin.chatId);
  const viewer = sandbox.people.find(({ objectId }) => objectId === origin.viewerId);
  if (chat === undefined || viewer === undefined) return null;
  switch (content.kind) {
    case 'waiting':
      if (!busy) return <Retry open={open} />;
      return <p class="dialog-waiting" role="status" aria-label="Loading" />;
    case 'message':
      return (
        <div class="dialog-message">
          <p>{content.text}</p>
          <button type="button" class="button primary" onClick={() => dialogs.close()}>
            Close
          </button>
        </div>
      );
    case 'card':
      return (
        <DialogCard
          content={content.card}
          chat={chat}
          viewer={viewer}
          busy={busy}
          onSubmit={(data) => void dialogs.submit(data)}
          onOpenUrl={openLink}
          onUnsupported={(title) => toasts.problem(new Error(`In a dialog, Teams does not play “${title}”.`))}
        />
      );
  }
}

type DialogCardProps = {
  content: unknown;
  chat: SandboxState['chats'][number];
  viewer: SandboxState['people'][number];
  busy: boolean;
  onSubmit: (data: Readonly<Record<string, unknown>>) => void;
  onOpenUrl: (url: string) => void;
  onUnsupported: (title: string) => void;
};

function DialogCard({ content, chat, viewer, busy, onSubmit, onOpenUrl, onUnsupported }: DialogCardProps) {
  const reader = useCardReader(chat, viewer);
  return (
    <CardView
      content={content}
      reader={reader}
      waiting={busy}
      onExecute={({ verb }) => onUnsupported(`Action.Execute ${verb ?? ''}`)}
      onSubmit={(submitted, title) => {
        const submit = submitKind(submitted);
        if (submit.kind === 'notPlayed') onUnsupported(title);
        else onSubmit(submit.data);
      }}
      onOpenUrl={onOpenUrl}
      onUnsupported={onUnsupported}
    />
  );
}

function Retry({ open }: { open: OpenDialog }) {
  const { dialogs } = useClient();
  return (
    <div class="dialog-message">
      <button type="button" class="button primary" onClick={() => void dialogs.open(open.origin)}>
        Try again
      </button>
    </div>
  );
}

function titleOf({ content, origin }: OpenDialog): string {
  if (content.kind === 'card') return content.title;
  return origin.kind === 'extension' ? origin.title : '';
}

function inPixels(size: DialogSize, named: Readonly<Record<'small' | 'medium' | 'large', number>>): number {
  return typeof size === 'number' ? size : named[size];
}
