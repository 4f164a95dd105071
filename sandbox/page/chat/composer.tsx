// Where one writes: mentions light up as they are completed, Enter sends, Shift+Enter starts a new line.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat, Person, SandboxState } from '../api/shapes.ts';
import { appTexts } from '../rules/appTexts.ts';
import { completionAt } from '../rules/completion.ts';
import { mentionStartBefore, splitMentions, toWireText } from '../rules/mentions.ts';
import { useClient } from '../state/client.ts';
import type { Insertion } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/icon.tsx';
import { comboboxAttributes } from './comboboxAttributes.ts';
import { AppsMenu } from './appsMenu.tsx';
import { CompletionPopup } from './completionPopup.tsx';
import { InsertedCard } from './insertedCard.tsx';
import { useCompletionKeys } from './completionKeys.ts';

type Props = {
  chat: Chat;
  viewer: Person;
  members: readonly Person[];
  app: SandboxState['app'];
  text: string;
  onText: (text: string) => void;
};

export function Composer({ chat, viewer, members, app, text, onText }: Props) {
  const { api, act, dialogs } = useClient();
  const inserted = useInsertion(chat.id, viewer.objectId);
  const [caret, setCaret] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const caretAfter = useRef<number | null>(null);
  const popupId = useId();
  const people = mentionable(chat, members, viewer, app);
  const names = people.map(({ name }) => name);
  const completion = completionAt({
    text,
    caret,
    people,
    commands: appTexts(app, viewer.locale).commands,
    appName: app.name,
    chatKind: chat.kind,
  });

  function replace(start: number, end: number, insert: string): void {
    caretAfter.current = start + insert.length;
    onText(text.slice(0, start) + insert + text.slice(end));
  }

  const keys = useCompletionKeys(completion, (insert, start) => replace(start, caret, insert));

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    // A line that came from outside, such as an example, is ready to be sent: the caret stands at its end.
    const outside = caretAfter.current === null && text !== '' && document.activeElement !== element;
    const target = outside ? text.length : caretAfter.current;
    if (target === null) return;
    caretAfter.current = null;
    element.focus();
    element.setSelectionRange(target, target);
    setCaret(target);
  }, [text]);

  async function send(): Promise<void> {
    const wire = toWireText(text, names);
    if (wire === '' && inserted === null) return;
    const attachments = inserted === null ? [] : [inserted.attachment];
    onText('');
    dialogs.insertion.update(() => null);
    setCaret(0);
    await act(() =>
      api.postMessage({ chatId: chat.id, from: viewer.objectId, text: wire, attachments }).catch((error: unknown) => {
        onText(text);
        dialogs.insertion.update(() => inserted);
        throw error;
      }),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || keys.handle(event)) return;
    const element = box.current;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
      return;
    }
    if (event.key !== 'Backspace' || element === null || element.selectionStart !== element.selectionEnd) return;
    const start = mentionStartBefore(text, element.selectionStart, names);
    if (start === undefined) return;
    event.preventDefault();
    replace(start, element.selectionStart, '');
  }

  const noteCaret = () => setCaret(box.current?.selectionStart ?? 0);
  return (
    <div class="composer">
      {keys.open && completion && (
        <CompletionPopup id={popupId} completion={completion} active={keys.active} onChoose={keys.choose} />
      )}
      {inserted && (
        <InsertedCard
          insertion={inserted}
          chat={chat}
          viewer={viewer}
          onDrop={() => dialogs.insertion.update(() => null)}
        />
      )}
      <form
        class="composer-box"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <AppsMenu chat={chat} viewer={viewer} app={app} />
        <div class="composer-text">
          <div class="composer-mirror" aria-hidden="true" ref={mirror}>
            {splitMentions(text, names).map((segment) =>
              segment.kind === 'mention' ? <span class="mention">{segment.text}</span> : segment.text,
            )}
            {'\u200b'}
          </div>
          <textarea
            ref={box}
            rows={1}
            value={text}
            aria-label="Message"
            {...comboboxAttributes({ open: keys.open, id: popupId, active: keys.active })}
            placeholder={chat.kind === 'personal' ? `Message ${app.name}` : `Type a message or @${app.name}`}
            onInput={(event) => {
              onText(event.currentTarget.value);
              noteCaret();
            }}
            onKeyDown={onKeyDown}
            onKeyUp={noteCaret}
            onClick={noteCaret}
            onBlur={keys.dismiss}
            onScroll={(event) => mirror.current?.scrollTo({ top: event.currentTarget.scrollTop })}
          />
        </div>
        <button
          type="submit"
          class="icon-button send"
          aria-label="Send"
          disabled={text.trim() === '' && inserted === null}
        >
          <Icon name="send" />
        </button>
      </form>
    </div>
  );
}

function useInsertion(chatId: string, viewerId: string): Insertion | null {
  const insertion = useStore(useClient().dialogs.insertion);
  return insertion?.chatId === chatId && insertion.viewerId === viewerId ? insertion : null;
}

function mentionable(chat: Chat, members: readonly Person[], viewer: Person, app: SandboxState['app']) {
  const others = members
    .filter(({ objectId }) => objectId !== viewer.objectId)
    .map(({ name, userPrincipalName }) => ({ name, detail: userPrincipalName }));
  const self = { name: viewer.name, detail: 'you' };
  return chat.app ? [{ name: app.name, detail: 'app' }, ...others, self] : [...others, self];
}
