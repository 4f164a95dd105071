// The golden cards by name: each kind of card, for each state and each kind of viewer.
import type { AdaptiveCard } from '../../src/cards/adaptiveCard.ts';
import { formCard } from '../../src/cards/form/formCard.ts';
import { formLauncher } from '../../src/cards/form/formLauncher.ts';
import { emptyForm } from '../../src/cards/form/formValues.ts';
import { historyCard } from '../../src/cards/historyCard.ts';
import { ledgerCard } from '../../src/cards/ledgerCard.ts';
import { itemCard } from '../../src/cards/itemCard.ts';
import { listCard } from '../../src/cards/listCard.ts';
import { refusalSentence } from '../../src/cards/refusalSentence.ts';
import type { Sentences } from '../../src/cards/sentences.ts';
import { sayWhen } from '../../src/cards/when.ts';
import type { ItemEvent } from '../../src/domain/decision.ts';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { system } from '../../src/domain/person.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { ada, away, bob, carla, created, dana, erik, now } from '../domain/factories.ts';
import { crowdedDeliveries, mixedDeliveries } from './goldenDeliveries.ts';
import { items } from './goldenItems.ts';

const url =
  'https://teams.microsoft.com/l/message/19%3A0123456789abcdef0123456789abcdef%40thread.v2/1763715600000?context=%7B%22contextType%22%3A%22chat%22%7D';

const events: readonly ItemEvent[] = [
  { kind: 'requested', actor: ada, at: created },
  { kind: 'absent', actor: system, at: created, absence: away(bob, dana) },
  { kind: 'reminded', actor: system, at: created, automatic: true },
  { kind: 'commented', actor: carla, at: created, text: 'Is the migration reversible?' },
  { kind: 'reassigned', actor: ada, at: created, from: carla, to: erik },
  { kind: 'responded', actor: dana, at: now, answer: 'approve', comment: 'Bob agreed on the phone', insteadOf: bob },
  { kind: 'stageOpened', actor: dana, at: now, stage: 1 },
  { kind: 'overdue', actor: system, at: now },
  { kind: 'responded', actor: erik, at: now, answer: 'reject', comment: 'Not before Friday' },
  { kind: 'rejected', actor: erik, at: now },
];

export function goldenCatalog(sentences: Sentences): Readonly<Record<string, AdaptiveCard>> {
  const when = (at: Date) => sayWhen(at, { language: sentences.language, timeZone: 'UTC', now });
  const draw = (item: Item, viewer?: Person, notice?: string) =>
    itemCard(item, {
      sentences,
      actors: [bob, carla],
      ...(viewer === undefined ? {} : { viewer }),
      ...(notice === undefined ? {} : { notice }),
    });
  const refused = refusalSentence(refuse({ reason: 'notAsked', item: items.pending }), { sentences, when });
  const mistake = sentences.form.mistakes.stageWithoutPeople(2);
  const listed = [items.twoOfThree, items.overdue, items.task, items.taskForAll].map((item) => ({ item, url }));
  return {
    'approval-pending-base': draw(items.pending),
    'approval-pending-approver': draw(items.pending, bob),
    'approval-pending-owner': draw(items.pending, ada),
    'approval-pending-bystander': draw(items.pending, carla, refused),
    'approval-approved': draw(items.approved, ada),
    'approval-rejected': draw(items.rejected),
    'approval-canceled': draw(items.canceled),
    'approval-expired': draw(items.expired),
    'approval-overdue': draw(items.overdue, bob),
    'approval-two-of-three': draw(items.twoOfThree),
    'approval-second-stage': draw(items.secondStage, ada),
    'approval-whole-chat': draw(items.wholeChat),
    'approval-timed': draw(items.timed, ada),
    'approval-absences': draw(items.absences, ada),
    'approval-stand-in': draw(items.standIn, dana),
    'approval-answered-for': draw(items.answeredFor),
    'approval-escalated': draw(items.escalated, erik),
    'approval-commented': draw(items.commented, bob),
    'approval-crowded': draw(items.crowded),
    'approval-long-words': draw(items.long, bob),
    'task-open-assignee': draw(items.task, carla),
    'task-open-owner': draw(items.task, ada),
    'task-whole-chat': draw(items.taskForAll),
    'task-done': draw(items.taskDone, carla),
    'task-canceled': draw(items.taskCanceled),
    'task-overdue': draw(items.taskOverdue, erik),
    'list-open': listCard(
      { chatId: items.pending.conversationId, filter: 'open', items: listed, total: 44, page: 1, pageSize: 10 },
      sentences,
    ),
    'list-closed': listCard(
      {
        chatId: items.pending.conversationId,
        filter: 'closed',
        items: [{ item: items.rejected, url }, { item: items.taskDone }],
        total: 2,
        page: 0,
        pageSize: 10,
      },
      sentences,
    ),
    'list-empty': listCard(
      { chatId: items.pending.conversationId, filter: 'mine', items: [], total: 0, page: 0, pageSize: 10 },
      sentences,
    ),
    history: historyCard({ item: items.rejected, events, earlier: 0 }, { sentences, when }),
    'ledger-mixed': ledgerCard({ item: items.twoOfThree, deliveries: mixedDeliveries }, { sentences, when }),
    'ledger-crowded': ledgerCard({ item: items.crowded, deliveries: crowdedDeliveries }, { sentences, when }),
    'ledger-nobody': ledgerCard({ item: items.rejected, deliveries: [] }, { sentences, when }),
    'launcher-request': formLauncher('request', sentences),
    'launcher-task': formLauncher('task', sentences),
    'form-request': formCard('request', { sentences, values: emptyForm }),
    'form-request-stages': formCard('request', {
      sentences,
      mistake,
      values: {
        ...emptyForm,
        title: 'Deploy 1.4 to production',
        note: 'Tested on staging since Monday.',
        dueDate: '2026-11-24',
        dueTime: '17:00',
        remindEvery: '240',
        stages: [
          { people: bob.entraId, rule: 'count', needed: '2' },
          { people: '', rule: 'all', needed: '' },
        ],
      },
    }),
    'form-task': formCard('task', { sentences, values: emptyForm }),
  };
}
