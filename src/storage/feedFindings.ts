// What Graph's answers have taught about a chat: how a feed notification has to be sent to be taken there.
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
export function forgetFindings(db: Db, conversationId: string): Promise<void> {
  return saveFindings(db, conversationId, { teamsAppId: undefined, outdatedPackage: false });
}
