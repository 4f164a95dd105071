// Random steps by random people on random items: what must hold whatever happens.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { abilitiesOf } from '../../src/domain/access.ts';
import { createApproval, createTask } from '../../src/domain/create.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { Absence, Item, Stage } from '../../src/domain/item.ts';
import { isOpen } from '../../src/domain/item.ts';
import { nextWake } from '../../src/domain/nextWake.ts';
import { isStillWanted } from '../../src/domain/notify.ts';
import { passTime } from '../../src/domain/passTime.ts';
import { isAmong, isSamePerson, system } from '../../src/domain/person.ts';
import { nextReturn } from '../../src/domain/standIn.ts';
import { audienceOf, missingVoices, partakers } from '../../src/domain/voices.ts';
import { now, origin } from './factories.ts';
import { approvalAsks, awaySteps, players, steps, taskAsks } from './model/arbitraries.ts';
import { expectedStanding } from './model/expected.ts';
import type { Step, Taken, World } from './model/world.ts';
import { actOf, frozen, take } from './model/world.ts';

type Check = (taken: Taken, before: World, step: Step) => void;

const plays = fc.record({
  ask: fc.oneof({ arbitrary: approvalAsks, weight: 4 }, { arbitrary: taskAsks, weight: 1 }),
  leaves: fc.array(awaySteps, { maxLength: 3 }),
  steps: fc.array(steps, { maxLength: 40, size: 'max' }),
});

/** Plays many games and looks at each step. Who went on leave before the item was made counts for its first stage. */
function always(check: Check): void {
  fc.assert(
    fc.property(plays, ({ ask, leaves, steps: game }) => {
      const nobodyAsked = { roster: players, delegations: [] };
      const delegations = leaves.map(({ person, minutes, to }) => ({
        person,
        until: new Date(now.getTime() + minutes * 60_000),
        ...(to ? { to } : {}),
      }));
      const place = origin({ ...nobodyAsked, delegations });
      const created = 'stages' in ask ? createApproval(ask, place) : createTask(ask, place);
      fc.pre(created.kind === 'accepted');
      let world: World = { ...place, item: frozen(created.item), events: created.events };
      for (const step of game) {
        const taken = take(world, step);
        check(taken, world, step);
        world = taken.world;
      }
    }),
    { numRuns: 60 },
  );
}

/** The same, for what somebody or something brought about. */
function alwaysWhenAccepted(check: (decision: Decision, taken: Taken, before: World) => void): void {
  always((taken, before) => {
    if (taken.outcome?.kind === 'accepted') check(taken.outcome, taken, before);
  });
}

function stagesOf(item: Item): readonly Stage[] {
  return item.kind === 'approval' ? item.stages : [];
}

test('an approval stands as its answers say, decided exactly when the outcome is certain', () => {
  always(({ world: { item, events } }) => {
    if (item.kind === 'approval') {
      expect({ open: item.openStage, state: item.state }).toEqual(expectedStanding(item.stages, events));
    }
  });
});

test('what is closed stays closed, but for a task that is reopened', () => {
  always(({ world }, before, step) => {
    if (isOpen(before.item) || !isOpen(world.item)) return;
    expect(world.item.kind).toBe('task');
    expect(step).toMatchObject({ command: { kind: 'reopen' } });
  });
});

test('a closed item only ever gains comments', () => {
  alwaysWhenAccepted((decision, _, before) => {
    if (isOpen(before.item) || isOpen(decision.item)) return;
    const { comments, version } = decision.item;
    expect(decision.item).toEqual({ ...before.item, comments, version });
  });
});

test('the owner never answers', () => {
  always(({ world: { item } }) => {
    const hands = stagesOf(item).flatMap((stage) => stage.responses.flatMap(({ person, by }) => [person, by]));
    expect(hands.some((hand) => hand && isSamePerson(hand, item.owner))).toBe(false);
  });
});

test('one human has one voice in a stage', () => {
  always(({ world: { item } }) => {
    for (const { responses } of stagesOf(item)) {
      const humans = responses
        .flatMap(({ person, by }) => (by ? [person, by] : [person]))
        .map(({ entraId }) => entraId);
      expect(new Set(humans).size).toBe(humans.length);
    }
  });
});

test('nobody stands in for two, for the owner, or besides a part of their own', () => {
  always(({ world: { item } }) => {
    for (const absence of item.absences) {
      if (!isOpen(item) || absence.why !== 'away' || !absence.standIn) continue;
      expect(isSamePerson(absence.standIn, item.owner)).toBe(false);
      expect(isAmong(absence.standIn, partakers(item, absence.person))).toBe(false);
    }
  });
});

test('who waits without a stand-in is looked at again when the first is back to whom their leave leads', () => {
  always(({ world: { item, delegations, now: time } }) => {
    for (const absence of item.absences) {
      if (!isOpen(item) || absence.why !== 'away' || absence.standIn) continue;
      const back = nextReturn(absence.person, { delegations, now: time });
      expect(absence.reviewAt).toEqual(back && back < absence.until ? back : undefined);
    }
  });
});

test('who is noted as absent is somebody whose voice is missing, and once', () => {
  always(({ world: { item } }) => {
    const missing = missingVoices(item);
    if (isOpen(item)) expect(item.absences.filter(({ person }) => !isAmong(person, missing))).toEqual([]);
    expect(new Set(item.absences.map(({ person }) => person.entraId)).size).toBe(item.absences.length);
  });
});

test('the version grows by one with each decision, and each that is news is recorded', () => {
  alwaysWhenAccepted((decision, _, before) => {
    expect(decision.item.version).toBe(before.item.version + 1);
    if (decision.events.length === 0) expect(decision.item).toEqual(onlyLookedAt(before.item, decision.item));
  });
});

/** What is not recorded is when absences are looked at again. */
function onlyLookedAt(before: Item, { version, absences }: Item): Item {
  expect(absences.map(withoutReview)).toEqual(before.absences.map(withoutReview));
  return { ...before, version, absences };
}

function withoutReview({ person, ...absence }: Absence) {
  return absence.why === 'away' ? { person, ...absence, reviewAt: undefined } : { person, ...absence };
}

test('a refused command leaves the item as it was', () => {
  always(({ world, outcome }, before) => {
    if (outcome?.kind !== 'accepted') expect(world.item).toBe(before.item);
  });
});

test('whoever acts is not rung, and nobody is rung twice', () => {
  alwaysWhenAccepted(({ consequences }, { actor }) => {
    const rung = consequences.flatMap((consequence) =>
      consequence.kind === 'notify' && consequence.recipient.kind === 'person' ? [consequence.recipient.person] : [],
    );
    expect(isAmong(actor, rung)).toBe(false);
    expect(new Set(rung.map(({ entraId }) => entraId)).size).toBe(rung.length);
  });
});

test('what people are told is true when it is decided', () => {
  alwaysWhenAccepted(({ item, consequences }) => {
    for (const consequence of consequences) {
      if (consequence.kind !== 'notify') continue;
      const { recipient } = consequence;
      expect(isStillWanted(item, consequence, recipient.kind === 'chat' ? 'chat' : recipient.person)).toBe(true);
    }
  });
});

test('there are ten reminders at most, an hour apart', () => {
  always(({ world: { item, events } }) => {
    const times = events.filter(({ kind }) => kind === 'reminded').map(({ at }) => at.getTime());
    expect(item.reminders.sent).toBe(times.length);
    expect(times.length).toBeLessThanOrEqual(10);
    times.forEach((at, index) => expect(at - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(3_600_000));
  });
});

test('time does nothing before the next wake, something at it, and then no more until the one after', () => {
  always(({ world }) => {
    const wake = nextWake(world.item);
    if (!wake) return;
    const circumstances = actOf(world, system);
    expect(wake.getTime()).toBeGreaterThan(world.now.getTime());
    expect(passTime(world.item, { ...circumstances, now: new Date(wake.getTime() - 1) })).toBeUndefined();
    const decision = passTime(world.item, { ...circumstances, now: wake });
    const next = decision && nextWake(decision.item);
    expect(decision).toBeDefined();
    if (next) expect(next.getTime()).toBeGreaterThan(wake.getTime());
  });
});

test('however much time has passed, each thing happens once', () => {
  always((taken, _, step) => {
    if (step.kind !== 'wait' || taken.outcome?.kind !== 'accepted') return;
    const kinds = taken.outcome.events
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'absent' && kind !== 'returned');
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

test('a request is open until it expires, and not a moment longer', () => {
  always(({ world: { item, now: time } }) => {
    if (item.kind !== 'approval' || !item.expires) return;
    if (isOpen(item)) expect(time < item.expires).toBe(true);
    if (item.state === 'expired') expect(item.closing?.at && item.closing.at >= item.expires).toBe(true);
  });
});

test('whoever sees a button may press it, and nobody else', () => {
  const buttons = { respond: 'answer', complete: 'complete', cancel: 'cancel', reopen: 'reopen' } as const;
  always(({ outcome }, before, step) => {
    if (step.kind !== 'command' || !(step.command.kind in buttons)) return;
    if (outcome?.kind === 'refused' && outcome.reason === 'rejectNeedsComment') return;
    const button = buttons[step.command.kind as keyof typeof buttons];
    expect(outcome?.kind === 'accepted').toBe(abilitiesOf(step.actor, before.item).includes(button));
  });
});

test('nothing is undecided for want of people while everybody has answered', () => {
  always(({ world: { item } }) => {
    if (item.kind === 'approval' && isOpen(item)) expect(peopleLeft(item)).toBeGreaterThan(0);
  });
});

function peopleLeft(item: Item): number {
  return audienceOf(item).kind === 'chat' ? 1 : missingVoices(item).length;
}
