// A message of a chat, as every client of the sandbox sees it.

export type Sender =
  | { readonly kind: 'person'; readonly objectId: string; readonly name: string }
  | { readonly kind: 'app'; readonly name: string }
  | { readonly kind: 'system' };

export type Mention = {
  /** The tag in the text, `<at>Bob Okafor</at>`. */
  readonly text: string;
  readonly name: string;
  /** `null`: the app, or somebody the tenant does not know. */
  readonly objectId: string | null;
};

/** How far a message came on its way to the app; `none`: it was not for the app. */
export type Delivery = 'none' | 'pending' | 'delivered' | 'failed';

export type Attachment = { readonly contentType: string; readonly content: unknown };

export type MessageDraft = {
  readonly from: Sender;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly attachments: readonly Attachment[];
  /** A targeted message: the Entra object id of the only member who sees it. */
  readonly onlyFor: string | null;
};

export type Message = MessageDraft & {
  /** Milliseconds since 1970 as text, unique: the form Teams uses. */
  readonly id: string;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  /** 1 for a new message, plus one for each edit. */
  readonly version: number;
  readonly delivery: Delivery;
};

/** The message with other content; it keeps its id, its place and its sender. */
export function edited(message: Message, draft: MessageDraft, now: Date): Message {
  return {
    ...message,
    ...draft,
    from: message.from,
    onlyFor: message.onlyFor,
    editedAt: now.toISOString(),
    version: message.version + 1,
  };
}

/** What is left of a deleted message: that there was one. */
export function deleted(message: Message, now: Date): Message {
  return { ...message, text: '', mentions: [], attachments: [], deletedAt: now.toISOString() };
}
