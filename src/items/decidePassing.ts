// What the time that has passed does to an item, with what is stored about the people whom it concerns.
import type { Decision } from '../domain/decision.ts';
import type { Item } from '../domain/item.ts';
import { passTime } from '../domain/passTime.ts';
import type { Db } from '../storage/database.ts';
import { absentFrom, circumstancesOf } from './circumstances.ts';

export async function decidePassing(trx: Db, item: Item, now: Date): Promise<Decision | undefined> {
  const escalation = item.kind === 'approval' && item.escalation ? [item.escalation.to] : [];
  const people = [...absentFrom(item), ...escalation];
  const circumstances = await circumstancesOf(trx, people, { conversationId: item.conversationId, now });
  return passTime(item, { now, ...circumstances });
}
