// The product's rules in one place: an item, what someone wants to do with it, and the time give a decision or a refusal.
import { cancel } from './cancel.ts';
import type { Act, ItemCommand } from './command.ts';
import { comment } from './comment.ts';
import { complete } from './complete.ts';
import type { Decision } from './decision.ts';
import type { Item } from './item.ts';
import { reassign } from './reassign.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refusal.ts';
import { remind } from './remind.ts';
import { reopen } from './reopen.ts';
import { respond } from './respond.ts';

export function decide(item: Item, command: ItemCommand, act: Act): Decision | Refusal {
  switch (command.kind) {
    case 'respond':
      return item.kind === 'approval' ? respond(item, command, act) : refuse({ reason: 'notAnApproval', item });
    case 'complete':
      return item.kind === 'task' ? complete(item, act) : refuse({ reason: 'notATask', item });
    case 'cancel':
      return cancel(item, command, act);
    case 'reopen':
      return reopen(item, act);
    case 'remind':
      return remind(item, act);
    case 'reassign':
      return reassign(item, command, act);
    case 'comment':
      return comment(item, command, act);
  }
}
