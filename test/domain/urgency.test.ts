// What goes first where Microsoft's limits are tight: decisions, then new requests, then reminders and other news.
import { expect, test } from '@jest/globals';
import type { Decision, ItemEvent, Notify } from '../../src/domain/decision.ts';
import { decide } from '../../src/domain/decide.ts';
import { passTime } from '../../src/domain/passTime.ts';
import { urgencyOfCard, urgencyOfRing } from '../../src/domain/urgency.ts';
import { accepted, act, ada, approval, bob, carla, dana, hoursLater, named, now, stage, task } from './factories.ts';

/** Of the card, and of those who are rung in the order of the decision. */
function urgencies(decision: Decision) {
  const rings = decision.consequences.filter((consequence): consequence is Notify => consequence.kind === 'notify');
  return {
    card: urgencyOfCard(decision),
    rings: Object.fromEntries(rings.map((ring) => [nameOf(ring), urgencyOfRing(ring, decision)])),
  };
}

function nameOf({ recipient, activityType }: Notify): string {
  return `${activityType} ${recipient.kind === 'chat' ? 'chat' : recipient.person.name}`;
}

function event(kind: 'reminded' | 'overdue' | 'reopened' | 'approved'): ItemEvent {
  return kind === 'reminded' ? { kind, at: now, actor: ada, automatic: true } : { kind, at: now, actor: ada };
}

const everyoneOf = approval({ stage: { audience: named(bob, carla) } });
const approves = { kind: 'respond', answer: 'approve' } as const;

test('a decision goes first, on the card and to everybody whom it concerns', () => {
  expect(urgencies(accepted(decide(everyoneOf, approves, act(bob))))).toEqual({
    card: 0,
    rings: { [`approvalDecided ${ada.name}`]: 0, [`approvalDecided ${carla.name}`]: 0 },
  });
});

test('so does a task that is done', () => {
  const { card, rings } = urgencies(accepted(decide(task(), { kind: 'complete' }, act(carla))));

  expect([card, ...Object.values(rings)]).toEqual([0, 0]);
});

test('an answer that does not decide is seen on the card as early as one that does', () => {
  const all = approval({ stage: { audience: named(bob, carla), rule: { kind: 'all' } } });

  expect(urgencies(accepted(decide(all, approves, act(bob))))).toEqual({ card: 0, rings: {} });
});

test('whom an answer passes the request on to is asked like by a new one', () => {
  const stages = [stage({ openedAt: now }), stage({ audience: named(dana) })];

  expect(urgencies(accepted(decide(approval({ stages }), approves, act(bob))))).toEqual({
    card: 0,
    rings: { [`approvalRequired ${dana.name}`]: 1 },
  });
});

test('a reassignment asks like a new request', () => {
  const { card, rings } = urgencies(accepted(decide(approval(), { kind: 'reassign', to: carla }, act(bob))));

  expect(card).toBe(1);
  expect(rings).toMatchObject({ [`approvalRequired ${carla.name}`]: 1 });
});

test('a reminder waits for all others', () => {
  expect(urgencies(accepted(decide(approval(), { kind: 'remind' }, act(ada))))).toEqual({
    card: 2,
    rings: { [`approvalRequired ${bob.name}`]: 2 },
  });
});

test('so does what falls due, to whom it is told in free words as well', () => {
  const overdue = passTime(approval({ due: hoursLater(-1) }), act(ada));
  if (!overdue) throw new Error('It is not overdue');

  expect(urgencies(overdue)).toEqual({
    card: 2,
    rings: { [`approvalRequired ${bob.name}`]: 2, [`systemDefault ${ada.name}`]: 2 },
  });
});

test('of several things that happen at once the most urgent counts for the card', () => {
  expect(urgencyOfCard({ events: [event('reminded'), event('approved'), event('overdue')] })).toBe(0);
  expect(urgencyOfCard({ events: [event('reminded'), event('reopened')] })).toBe(1);
});

test('who is asked anew is not reminded, whatever else happens at the same time', () => {
  const asking = { activityType: 'approvalRequired' } as const;

  expect(urgencyOfRing(asking, { events: [event('reminded'), event('overdue')] })).toBe(2);
  expect(urgencyOfRing(asking, { events: [event('reminded'), event('reopened')] })).toBe(1);
  expect(urgencyOfRing(asking, { events: [] })).toBe(1);
});
