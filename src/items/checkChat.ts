// What is known of a chat's set-up, for the person who asks whether everything is right.
import type { CheckedChat } from '../domain/chatCheck.ts';
import { feedFailuresOf, isPackageOutdated } from '../storage/chatCheck.ts';
import { findConversation } from '../storage/conversations.ts';
import type { Db } from '../storage/database.ts';
import { membersOf } from '../storage/members.ts';
import { inTurn } from './inTurn.ts';
import type { ItemsContext } from './itemsContext.ts';
import type { Turn } from './turn.ts';

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

export async function checkChat(context: ItemsContext, turn: Turn): Promise<CheckedChat> {
  return inTurn(context, turn, (trx) => readCheck(trx, { turn, now: context.clock() }));
}

async function readCheck(trx: Db, { turn, now }: { turn: Turn; now: Date }): Promise<CheckedChat> {
  const conversationId = turn.conversation.id;
  const stored = await findConversation(trx, conversationId);
  const members = await membersOf(trx, conversationId);
  const failures = await feedFailuresOf(trx, { conversationId, since: new Date(now.getTime() - thirtyDays) });
  return {
    installed: stored?.installed ?? false,
    ...(stored?.rosterReadAt ? { rosterReadAt: stored.rosterReadAt } : {}),
    members: members.length,
    withoutAccount: members.filter(({ entraId }) => entraId === undefined).map(({ name }) => name),
    outdatedPackage: await isPackageOutdated(trx, conversationId),
    failures,
  };
}
