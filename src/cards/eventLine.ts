// One event of an item's history in words.
import type { ItemEvent } from '../domain/decision.ts';
import type { Absence } from '../domain/item.ts';
import { isSamePerson } from '../domain/person.ts';
import type { Reader } from './refusalSentence.ts';

export function eventLine(event: ItemEvent, reader: Reader): string {
  const { history } = reader.sentences;
  const by = event.actor.name;
  switch (event.kind) {
    case 'requested':
    case 'assigned':
    case 'done':
    case 'reopened':
    case 'canceled':
    case 'commented':
      return history[event.kind](by);
    case 'approved':
    case 'rejected':
    case 'expired':
    case 'overdue':
      return history[event.kind];
    case 'responded':
      return responded(event, reader);
    case 'stageOpened':
      return history.stageOpened(event.stage + 1);
    case 'reminded':
      return event.automatic ? history.remindedByItself : history.reminded(by);
    case 'escalated':
      return history.escalated(event.to.name);
    case 'reassigned':
      return reassigned(event, reader);
    case 'absent':
      return absent(event.absence, reader);
    case 'returned':
      return history.returned(event.person.name);
  }
}

/** What the person wrote, if they did. */
export function eventWords(event: ItemEvent): string | undefined {
  switch (event.kind) {
    case 'responded':
      return event.comment;
    case 'canceled':
      return event.reason;
    case 'commented':
      return event.text;
    default:
      return undefined;
  }
}

type EventOf<Kind extends ItemEvent['kind']> = Extract<ItemEvent, { readonly kind: Kind }>;

function responded({ actor, answer, insteadOf }: EventOf<'responded'>, { sentences: { history } }: Reader): string {
  if (insteadOf === undefined)
    return answer === 'approve' ? history.approvedBy(actor.name) : history.rejectedBy(actor.name);
  const say = answer === 'approve' ? history.approvedFor : history.rejectedFor;
  return say(actor.name, insteadOf.name);
}

function reassigned({ actor, from, to }: EventOf<'reassigned'>, { sentences: { history } }: Reader): string {
  if (from === undefined) return history.reassignedTo(actor.name, to.name);
  if (isSamePerson(from, actor)) return history.handedOver(actor.name, to.name);
  return history.reassigned(actor.name, from.name, to.name);
}

function absent(absence: Absence, { sentences: { history }, when }: Reader): string {
  const { name } = absence.person;
  switch (absence.why) {
    case 'away': {
      const until = when(absence.until);
      return absence.standIn ? history.awayWithStandIn(name, until, absence.standIn.name) : history.away(name, until);
    }
    case 'left':
    case 'unreachable':
      return history[absence.why](name);
  }
}
