// A chat in which anything can happen to one item: who is there, who is on leave, what time it is, what was recorded.
import { actorsOf } from '../../../src/domain/access.ts';
import { noteBack, noteDelegation, noteLoss, noteReturn } from '../../../src/domain/absence.ts';
import type { Act, ItemCommand } from '../../../src/domain/command.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Decision, ItemEvent } from '../../../src/domain/decision.ts';
import type { Delegation } from '../../../src/domain/delegation.ts';
import { goAway } from '../../../src/domain/goAway.ts';
import type { Item } from '../../../src/domain/item.ts';
import { nextWake } from '../../../src/domain/nextWake.ts';
import { passTime } from '../../../src/domain/passTime.ts';
import type { Person } from '../../../src/domain/person.ts';
import { isSamePerson, system } from '../../../src/domain/person.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';

export type World = {
  readonly item: Item;
  readonly events: readonly ItemEvent[];
  readonly now: Date;
  readonly delegations: readonly Delegation[];
  readonly roster: readonly Person[];
};

export type Step =
  | { readonly kind: 'command'; readonly actor: Person; readonly command: ItemCommand }
  /** By one of those who can act now, counted round. */
  | { readonly kind: 'asked'; readonly nth: number; readonly command: ItemCommand }
  /** So many minutes go by, with the process running or down all the while; `toWake` goes to when time does something. */
  | { readonly kind: 'wait'; readonly minutes: number }
  | { readonly kind: 'toWake' }
  | { readonly kind: 'away'; readonly person: Person; readonly minutes: number; readonly to?: Person }
  | { readonly kind: 'back' | 'join' | 'left' | 'unreachable'; readonly person: Person };

/** What a step brought about: the world after it, and the decision or refusal it met, if any. */
export type Taken = { readonly world: World; readonly actor: Person; readonly outcome?: Decision | Refusal };

export function take(world: World, step: Step): Taken {
  switch (step.kind) {
    case 'command': {
      const outcome = decide(world.item, step.command, actOf(world, step.actor));
      return taken(world, step.actor, outcome);
    }
    case 'asked': {
      const actors = actorsOf(world.item);
      const people = actors.kind === 'chat' ? world.roster : actors.people;
      const actor = people[step.nth % people.length];
      return actor ? take(world, { kind: 'command', actor, command: step.command }) : { world, actor: system };
    }
    case 'wait':
      return passed(world, new Date(world.now.getTime() + step.minutes * 60_000));
    case 'toWake':
      return passed(world, nextWake(world.item) ?? world.now);
    case 'away':
      return awayTaken(world, step);
    case 'back': {
      const back = { ...world, delegations: world.delegations.filter((leave) => !isOf(step.person, leave)) };
      return taken(back, system, noteBack(back.item, step.person, actOf(back, system)));
    }
    case 'join': {
      const there = { ...world, roster: [...without(step.person, world), step.person] };
      return taken(there, system, noteReturn(there.item, step.person, actOf(there, system)));
    }
    case 'left': {
      const gone = { ...world, roster: without(step.person, world) };
      return taken(gone, system, noteLoss(gone.item, { person: step.person, why: 'left' }, actOf(gone, system)));
    }
    case 'unreachable': {
      const loss = { person: step.person, why: step.kind };
      return taken(world, system, noteLoss(world.item, loss, actOf(world, system)));
    }
  }
}

export function actOf({ now, delegations, roster }: World, actor: Person): Act {
  return { actor, now, delegations, roster };
}

function passed(world: World, now: Date): Taken {
  const later = { ...world, now };
  return taken(later, system, passTime(later.item, actOf(later, system)));
}

function awayTaken(world: World, { person, minutes, to }: Step & { kind: 'away' }): Taken {
  const until = new Date(world.now.getTime() + minutes * 60_000);
  const leave = goAway({ person, until, ...(to ? { to } : {}) }, world);
  if ('kind' in leave) return taken(world, person, leave);
  const others = world.delegations.filter((other) => !isOf(person, other));
  const gone = { ...world, delegations: [...others, leave] };
  return taken(gone, person, noteDelegation(gone.item, leave, actOf(gone, person)));
}

function taken(world: World, actor: Person, outcome: Decision | Refusal | undefined): Taken {
  if (!outcome) return { world, actor };
  if (outcome.kind === 'refused') return { world, actor, outcome };
  const events = [...world.events, ...outcome.events];
  return { world: { ...world, item: frozen(outcome.item), events }, actor, outcome };
}

function isOf(person: Person, leave: Delegation): boolean {
  return isSamePerson(leave.person, person);
}

function without(person: Person, { roster }: World): readonly Person[] {
  return roster.filter((other) => !isSamePerson(other, person));
}

/** What a rule tries to change in place throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
