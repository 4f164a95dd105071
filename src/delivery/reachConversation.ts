// Where a conversation is spoken to, if the app is still there.
import type { Db } from '../storage/database.ts';
import { findConversation } from '../storage/conversations.ts';
import type { ConversationAddress } from '../teams/cardMessenger.ts';

/** Undefined once the app was removed from the chat: nothing can be sent there. */
export async function reachConversation(db: Db, conversationId: string): Promise<ConversationAddress | undefined> {
  const conversation = await findConversation(db, conversationId);
  return conversation?.installed ? { serviceUrl: conversation.serviceUrl, conversationId } : undefined;
}
