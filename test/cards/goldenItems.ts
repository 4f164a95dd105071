// The items of the golden cards: each state and each thing that can have happened to one.
import { system } from '../../src/domain/person.ts';
import {
  ada,
  approval,
  away,
  bob,
  carla,
  created,
  crowd,
  dana,
  erik,
  hoursLater,
  named,
  now,
  person,
  response,
  stage,
  task,
  wholeChat,
} from '../domain/factories.ts';

const tomorrow = hoursLater(24);
const yesterday = hoursLater(-24);

export const items = {
  pending: approval({ note: 'Tested on staging since Monday.' }),
  approved: approval({
    state: 'approved',
    stage: { responses: [response(bob, 'approve', { comment: 'Checked with QA' })] },
    closing: { by: bob, at: now },
  }),
  rejected: approval({
    state: 'rejected',
    stage: {
      audience: named(bob, carla),
      rule: { kind: 'all' },
      responses: [response(carla, 'reject', { comment: 'Not before Friday' })],
    },
    closing: { by: carla, at: now },
  }),
  canceled: approval({ state: 'canceled', closing: { by: ada, at: now, reason: 'Postponed' } }),
  expired: approval({
    state: 'expired',
    due: yesterday,
    overdue: true,
    expires: now,
    closing: { by: system, at: now },
  }),
  overdue: approval({ due: yesterday, overdue: true, reminders: { sent: 3, lastAt: now } }),
  twoOfThree: approval({
    stage: {
      audience: named(bob, carla, dana),
      rule: { kind: 'count', needed: 2 },
      responses: [response(carla, 'approve')],
    },
  }),
  secondStage: approval({
    stages: [
      stage({ audience: named(bob, carla), responses: [response(bob, 'approve')] }),
      stage({ audience: named(dana) }),
      stage({ audience: named(carla, erik), rule: { kind: 'all' } }),
    ],
    openStage: 1,
  }),
  wholeChat: approval({ stage: { audience: wholeChat } }),
  /** Everything that can be asked for at once. */
  timed: approval({
    due: tomorrow,
    expires: hoursLater(72),
    reminders: { everyMinutes: 240, sent: 1, lastAt: now },
    escalation: { to: erik, afterMinutes: 2880 },
    note: 'Release notes: https://example.com/notes\nRollback is tested. Second line of the note.',
  }),
  absences: approval({
    stage: { audience: named(bob, carla, dana, erik), rule: { kind: 'all' } },
    absences: [
      away(bob, person('Greta Lund')),
      away(carla),
      { person: dana, why: 'left' },
      { person: erik, why: 'unreachable' },
    ],
  }),
  standIn: approval({ absences: [away(bob, dana)] }),
  answeredFor: approval({
    state: 'approved',
    stage: { responses: [response(bob, 'approve', { by: dana, comment: 'Bob agreed on the phone' })] },
    closing: { by: dana, at: now },
  }),
  escalated: approval({
    stage: { audience: named(bob, carla), rule: { kind: 'all' }, escalated: { to: erik, at: now } },
    escalation: { to: erik, afterMinutes: 60 },
  }),
  commented: approval({
    comments: {
      total: 12,
      latest: [
        { person: bob, text: 'Is the migration reversible?', at: created },
        { person: ada, text: 'Yes, until the nightly clean-up at 02:00.', at: created },
        { person: carla, text: 'Then please wait for my load test.', at: now },
      ],
    },
  }),
  crowded: approval({
    stage: {
      audience: named(...crowd(60)),
      rule: { kind: 'count', needed: 40 },
      responses: crowd(8).map((who) => response(who, 'approve')),
    },
  }),
  long: approval({
    title:
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung and other very long words in one title',
    owner: { ...ada, name: 'Maximiliane-Charlotte von Hohenzollern-Sigmaringen (External, Contoso Ltd.)' },
    stage: {
      audience: named({ ...bob, name: 'Maximiliane-Charlotte von Hohenzollern-Sigmaringen (External)' }, carla),
      responses: [],
    },
  }),
  task: task({ note: 'With a line for each change that users notice.', due: tomorrow }),
  taskForAll: task({ assignees: wholeChat }),
  taskDone: task({ state: 'done', closing: { by: carla, at: now } }),
  taskCanceled: task({ state: 'canceled', closing: { by: ada, at: now, reason: 'Done elsewhere' } }),
  taskOverdue: task({ assignees: named(carla, dana), due: yesterday, overdue: true, absences: [away(carla, erik)] }),
};
