// Who is posting an item's card into its chat: one job at a time.
import type { Claim } from '../claim.ts';
import { claimedBy, isFreeFor, released } from '../claim.ts';
import type { Db } from '../database.ts';

export async function claimPosting(trx: Db, claim: { itemId: string } & Claim): Promise<boolean> {
  const row = await trx
    .updateTable('items')
    .set(claimedBy(claim))
    .where('id', '=', claim.itemId)
    .where(isFreeFor(claim))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns the item's version as it is now; its row is held until the transaction ends. */
export async function releasePosting(trx: Db, itemId: string): Promise<number | undefined> {
  const row = await trx
    .updateTable('items')
    .set(released)
    .where('id', '=', itemId)
    .returning('version')
    .executeTakeFirst();
  return row?.version;
}
