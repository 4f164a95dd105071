// What Graph's answers have taught about a chat: how a feed notification has to be sent to be taken there.
import { sql } from 'kysely';
import type { Db } from './database.ts';

export type FeedFindings = {
  /** Which of several apps with our Entra id is ours; undefined: Graph has not asked. */
  readonly teamsAppId: string | undefined;
  /** The installed package lacks an activity type of ours. */
  readonly outdatedPackage: boolean;
};

export async function saveFindings(db: Db, conversationId: string, findings: FeedFindings): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ teams_app_id: findings.teamsAppId ?? null, outdated_package: findings.outdatedPackage })
    .where('id', '=', conversationId)
    .execute();
}

/** The app was installed or updated there: Graph may answer otherwise now. */
export async function forgetFindings(db: Db, conversationId: string): Promise<void> {
  await saveFindings(db, conversationId, { teamsAppId: undefined, outdatedPackage: false });
  await forgetTries(db, conversationId);
}

/** Of what is still to be sent there; what is under way ends as it began. */
async function forgetTries(db: Db, conversationId: string): Promise<void> {
  await sql`
    with tried as (
      select item_id, recipient from feed_notifications
      where state = 'queued' and conversation_id = ${conversationId} and tries is not null
      for no key update skip locked
    )
    update feed_notifications set tries = null
    from tried
    where feed_notifications.item_id = tried.item_id and feed_notifications.recipient = tried.recipient`.execute(db);
}
