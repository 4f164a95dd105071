// Who is rung for what: the table of feed notifications as functions of the item.
import { rungFor, stillAsked } from './access.ts';
import type { Change } from './change.ts';
import type { Notify, Recipient, Ring } from './decision.ts';
import type { Absence, Approval, Audience, Item } from './item.ts';
import { isOpen } from './item.ts';
import type { Notice } from './notice.ts';
import type { Person } from './person.ts';
import { distinctPeople, isSamePerson } from './person.ts';
import { missingIn, standInOf } from './voices.ts';

/** Rings those who must act now: one call for the whole chat, else one per person. */
export function notifyAsked(item: Item): readonly Notify[] {
  return ring(askOf(item), stillAsked(item));
}

/** Rings whoever can give this one voice. */
export function notifyVoice(item: Item, voice: Person): readonly Notify[] {
  return ring(askOf(item), { kind: 'people', people: rungFor(voice, item) });
}

/** Tells somebody what asks nothing of them. */
export function tell(person: Person, notice: Notice): Notify {
  return { kind: 'notify', activityType: 'systemDefault', notice, recipient: { kind: 'person', person } };
}

/** Tells everyone who was asked together. */
export function tellAll(notice: Notice): Notify {
  return { kind: 'notify', activityType: 'systemDefault', notice, recipient: { kind: 'chat' } };
}

/** Tells somebody that another has their part now; whoever takes it themselves has passed it on to nobody. */
export function tellRelieved(person: Person, { by, to }: { by: Person; to: Person }): Notify {
  if (isSamePerson(by, to)) return tell(person, { kind: 'answersThemselves', name: to.name });
  return tell(person, { kind: 'reassigned', by: by.name, to: to.name });
}

/** Tells those whom the open stage still asks that others have decided it. */
export function tellNotNeeded(item: Approval): readonly Notify[] {
  return ring(
    { activityType: 'systemDefault', notice: { kind: 'notNeeded', stage: item.openStage } },
    stillAsked(item),
  );
}

/** Who is relieved hears so; of a voice that nobody can give now, the owner. */
export function tellOfAbsence({ owner }: Item, absence: Absence): Notify {
  const { name } = absence.person;
  if (absence.why !== 'away') return tell(owner, { kind: absence.why, name });
  const { standIn, until } = absence;
  if (!standIn) return tell(owner, { kind: 'away', name, until });
  return tell(absence.person, { kind: 'standsIn', standIn: standIn.name, until });
}

/**
 * Tells the owner, and turns the open feed items of everyone whose action is no longer needed into the outcome (the
 * chain id is the same, so it replaces). When the whole chat was asked, one call tells all. `before` is the item as it
 * stood when those people were still asked.
 */
export function notifyClosed(before: Item): readonly Notify[] {
  return ring({ activityType: before.kind === 'approval' ? 'approvalDecided' : 'taskCompleted' }, concernedBy(before));
}

/**
 * The owner, whoever has been rung and not answered, in the open stage and in those that others have decided, and
 * those in whose place somebody else answers or has answered.
 */
function concernedBy(item: Item): Audience {
  const earlier = item.kind === 'approval' ? item.stages.slice(0, item.openStage) : [];
  const asked = stillAsked(item);
  if (asked.kind === 'chat' || earlier.some((stage) => stage.audience.kind === 'chat')) return { kind: 'chat' };
  const absent = item.absences.flatMap(({ person }) => (standInOf(person, item) ? [person] : []));
  const stages = item.kind === 'approval' ? item.stages : [];
  const spokenFor = stages.flatMap(({ responses }) => responses.flatMap(({ person, by }) => (by ? [person] : [])));
  const people = [item.owner, ...asked.people, ...earlier.flatMap(missingIn), ...absent, ...spokenFor];
  return { kind: 'people', people: distinctPeople(people) };
}

/**
 * One feed item each, because all notifications of an item are of one chain: what must be done goes before what is
 * only told, that somebody is missing before other news, the newest before older ones, and what the rest of the
 * decision has overtaken is not said. Whoever acts knows already.
 */
export function oneEach({ item, rings }: Pick<Change, 'item' | 'rings'>, actor: Person): readonly Notify[] {
  const wanted = rings.filter((notify) => {
    const { recipient } = notify;
    if (recipient.kind === 'chat') return isStillWanted(item, notify, 'chat');
    return !isSamePerson(recipient.person, actor) && isStillWanted(item, notify, recipient.person);
  });
  const keys = new Set(wanted.map(({ recipient }) => keyOf(recipient)));
  return Array.from(keys).flatMap((key) => {
    const theirs = wanted.filter(({ recipient }) => keyOf(recipient) === key);
    const asked = theirs.findLast(({ activityType }) => activityType !== 'systemDefault');
    return asked ?? theirs.findLast(saysWhoIsMissing) ?? theirs.at(-1) ?? [];
  });
}

/** There the owner has something to do: nobody else gives that voice. */
function saysWhoIsMissing(ring: Ring): boolean {
  return ring.activityType === 'systemDefault' && ['away', 'left', 'unreachable'].includes(ring.notice.kind);
}

/** Whether a notification still says what is so for whom it was meant; what has been overtaken is not sent. */
export function isStillWanted(item: Item, wanted: Ring, recipient: 'chat' | { readonly entraId: string }): boolean {
  switch (wanted.activityType) {
    case 'approvalRequired':
    case 'deploymentApprovalRequired':
    case 'taskCreated':
      return isOpen(item) && isRung(item, recipient);
    case 'approvalDecided':
    case 'taskCompleted':
      return !isOpen(item);
    case 'systemDefault':
      return isStillTrue(item, wanted.notice, recipient);
  }
}

function isStillTrue(item: Item, notice: Notice, recipient: 'chat' | { readonly entraId: string }): boolean {
  switch (notice.kind) {
    // Also when all is over: it replaces an ask that would otherwise stay.
    case 'reassigned':
    case 'answersThemselves':
    case 'notNeeded':
    case 'passedOn':
      return !(isOpen(item) && isRung(item, recipient));
    case 'standsIn':
      return isOpen(item) && item.absences.some(({ person }) => isMeant(person, recipient) && standInOf(person, item));
    case 'away':
    case 'left':
    case 'unreachable':
    case 'escalated':
    case 'overdue':
    case 'commented':
    case 'reopened':
      return isOpen(item);
  }
}

function isRung(item: Item, recipient: 'chat' | { readonly entraId: string }): boolean {
  const asked = stillAsked(item);
  if (asked.kind === 'chat') return true;
  return asked.people.some((person) => isMeant(person, recipient));
}

function isMeant(person: Person, recipient: 'chat' | { readonly entraId: string }): boolean {
  return recipient !== 'chat' && person.entraId === recipient.entraId;
}

function askOf(item: Item): Ring {
  return { activityType: item.kind === 'approval' ? 'approvalRequired' : 'taskCreated' };
}

function keyOf(recipient: Recipient): string {
  return recipient.kind === 'chat' ? 'chat' : recipient.person.entraId;
}

function ring(what: Ring, audience: Audience): readonly Notify[] {
  if (audience.kind === 'chat') return [{ kind: 'notify', ...what, recipient: { kind: 'chat' } }];
  return audience.people.map((person) => ({ kind: 'notify', ...what, recipient: { kind: 'person', person } }));
}
