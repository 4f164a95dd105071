// What is known of a chat's set-up, for the person who asks whether everything is right.
import type { CheckedChat } from '../domain/chatCheck.ts';
import { feedFailuresOf } from '../storage/chatCheck.ts';
import { findConversation } from '../storage/conversations.ts';
import { membersOf } from '../storage/members.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { Turn } from './turn.ts';
import { learnFrom } from './turn.ts';

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

export async function checkChat({ db, clock }: ItemsContext, turn: Turn): Promise<CheckedChat> {
  const conversationId = turn.conversation.id;
  await db.transaction().execute((trx) => learnFrom(trx, turn));
  const [stored, members, failures] = await Promise.all([
    findConversation(db, conversationId),
    membersOf(db, conversationId),
    feedFailuresOf(db, { conversationId, since: new Date(clock().getTime() - thirtyDays) }),
  ]);
  return {
    installed: stored?.installed ?? false,
    ...(stored?.rosterReadAt ? { rosterReadAt: stored.rosterReadAt } : {}),
    members: members.length,
    withoutAccount: members.filter(({ entraId }) => entraId === undefined).map(({ name }) => name),
    failures,
  };
}
