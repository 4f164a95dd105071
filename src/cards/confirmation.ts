// What a command has done with an item, for whoever typed it.
import { stillAsked, waitingFor } from '../domain/access.ts';
import type { Approval, Audience, Item } from '../domain/item.ts';
import { isOpen } from '../domain/item.ts';
import type { ItemWish, NamedPerson } from '../domain/newItem.ts';
import type { Person } from '../domain/person.ts';
import { isAmong } from '../domain/person.ts';
import { approvalsNeeded } from '../domain/stageOutcome.ts';
import { absenceOf, missingVoices, namedPeople, openStageOf, standInOf } from '../domain/voices.ts';
import type { Sentences } from '../locales/index.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { reference } from './reference.ts';
import { someNames } from './someNames.ts';

/** Markdown for a chat message; `item` is as the command has left it. */
export function confirmation(wish: ItemWish, item: Item, sentences: Sentences): string {
  const { reply } = sentences;
  const subject = reply.item(reference(item), escapeMarkdown(item.title));
  switch (wish.kind) {
    case 'respond':
      if (item.kind === 'task') return subject;
      return wish.answer === 'approve' ? approved(item, subject, sentences) : rejected(item, subject, sentences);
    case 'complete':
      return reply.done(subject);
    case 'cancel':
      return reply.canceled(subject);
    case 'reopen':
      return reply.reopened(subject);
    case 'remind':
      return reminded(item, subject, sentences);
    case 'reassign':
      return reassigned(wish.to, item, { subject, sentences });
    case 'comment':
      return reply.commented(subject);
  }
}

/** One approval of several is not yet an approval: it says how far it is. */
function approved(item: Approval, subject: string, { reply }: Sentences): string {
  if (!isOpen(item)) return reply.approved(subject);
  const stage = openStageOf(item);
  if (stage.responses.length === 0) return reply.approvalOpensStage(subject, item.openStage + 1, item.stages.length);
  const count = stage.responses.filter((response) => response.answer === 'approve').length;
  return reply.approvalCounted(subject, count, approvalsNeeded(stage));
}

function rejected(item: Approval, subject: string, sentences: Sentences): string {
  const { reply } = sentences;
  if (!isOpen(item)) return reply.rejected(subject);
  return reply.rejectionCounted(subject, namesOf(waitingFor(item), sentences));
}

function reminded(item: Item, subject: string, sentences: Sentences): string {
  const { reply } = sentences;
  const asked = stillAsked(item);
  return asked.kind === 'chat' ? reply.remindedEveryone(subject) : reply.reminded(subject, namesOf(asked, sentences));
}

/** Who has it now need not be asked now: they may be away, or asked only in a later stage. */
function reassigned(
  named: NamedPerson,
  item: Item,
  { subject, sentences }: { subject: string; sentences: Sentences },
): string {
  const { reply } = sentences;
  const place = placeOf(named, item);
  // A people picker tells no names, but whoever has it now stands on the item.
  const to = escapeMarkdown(named.name || (place?.person.name ?? sentences.picked(1)));
  if (!place) return reply.reassigned(subject, to);
  if (!isAmong(place.person, missingVoices(item))) return reply.reassignedLater(subject, to, place.stage + 1);
  const standIn = standInOf(place.person, item);
  if (standIn) return reply.reassignedAway(subject, to, escapeMarkdown(standIn.name));
  return absenceOf(place.person, item) ? reply.reassignedWaits(subject, to) : reply.reassigned(subject, to);
}

/** Whom a mention or a people picker has named, and in which stage they are asked next. */
function placeOf({ id }: NamedPerson, item: Item): { readonly person: Person; readonly stage: number } | undefined {
  const audiences = item.kind === 'task' ? [item.assignees] : item.stages.map(({ audience }) => audience);
  const first = item.kind === 'task' ? 0 : item.openStage;
  return audiences
    .flatMap((audience, stage) => (stage < first ? [] : namedPeople(audience).map((person) => ({ person, stage }))))
    .find(({ person }) => person.teamsId === id || person.entraId === id.toLowerCase());
}

function namesOf(audience: Audience, sentences: Sentences): readonly string[] {
  if (audience.kind === 'chat') return [];
  const names = audience.people.map((person) => escapeMarkdown(person.name));
  return someNames(names, sentences);
}
