// Which links stay inside the page: the Teams deep links to a message or a chat, at the page's own origin.
export type DeepLink = { readonly chatId: string; readonly messageId: string | null };

/** Reads `<origin>/l/message/{chatId}/{messageId}` and `<origin>/l/chat/{chatId}…`; undefined for any other address. */
export function readDeepLink(url: string, origin: string): DeepLink | undefined {
  if (!URL.canParse(url, origin)) return undefined;
  const target = new URL(url, origin);
  if (target.origin !== origin) return undefined;
  const [, lead, kind, chatId, messageId] = target.pathname.split('/').map(decode);
  if (lead !== 'l' || !chatId) return undefined;
  if (kind === 'message' && messageId) return { chatId, messageId };
  if (kind === 'chat') return { chatId, messageId: null };
  return undefined;
}

/** The address of a message in this page. */
export function messageLink(origin: string, chatId: string, messageId: string): string {
  return `${origin}/l/message/${encodeURIComponent(chatId)}/${messageId}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
