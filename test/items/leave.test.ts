// Somebody goes on leave and comes back: what is remembered of it, and what open items make of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Item } from '../../src/domain/item.ts';
import type { Person } from '../../src/domain/person.ts';
import { applyDelegation } from '../../src/items/applyDelegation.ts';
import { delegationsAlong } from '../../src/storage/delegations.ts';
import { ledgerOf } from '../../src/storage/feedNotifications.ts';
import { findItem } from '../../src/storage/items/findItem.ts';
import { ada, bob, carla, conversation, noon } from '../storage/factories.ts';
import type { TestDatabase } from '../storage/testDatabase.ts';
import { createTestDatabase } from '../storage/testDatabase.ts';
import { breakCard } from '../storage/whatWaits.ts';
import type { ItemsBench } from './itemsBench.ts';
import { approvalRequest, mention, prepareItems } from './itemsBench.ts';

const dana = { entraId: '00000000-0000-4000-8000-44616e615f5f', teamsId: '29:Dana', name: 'Dana' };
const everyone = [ada, bob, carla, dana];
const nextWeek = new Date('2026-11-27T12:00:00Z');

let database: TestDatabase;
let bench: ItemsBench;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);
afterAll(() => database.drop());
beforeEach(async () => {
  // Leave holds in a whole tenant, so every test has one of its own.
  bench = await prepareItems(database, everyone, conversation({ tenantId: randomUUID() }));
});

test('whoever goes away is away for the tenant until then, and their open items are told by a job', async () => {
  await bench.opened(approvalRequest([bob]));
  const jobs = await bench.jobsFrom(async () => {
    expect(await goAway(bob, carla)).toMatchObject({
      kind: 'away',
      delegation: { person: bob, until: nextWeek, to: carla },
      openItems: 1,
    });
  });

  const payload = { tenantId: bench.chat.tenantId, entraId: bob.entraId };
  expect(jobs).toEqual([{ name: 'applyDelegation', payload }]);
  expect(await leaves(bob)).toEqual([{ person: bob, until: nextWeek, to: carla }]);
});

test('a later word takes the place of an earlier one', async () => {
  await goAway(bob, carla);
  await goAway(bob);

  expect(await leaves(bob)).toEqual([{ person: bob, until: nextWeek }]);
});

test('who would stand in for themselves in the end is told so, and nothing is remembered', async () => {
  await goAway(carla, dana);
  await goAway(dana, bob);

  expect(await goAway(bob, carla)).toMatchObject({ kind: 'refused', reason: 'delegationLoop' });
  expect(await leaves(bob)).toEqual([]);
});

test('a stand-in may be known from another chat, as from the personal one, where nobody else is', async () => {
  const personal = conversation({ kind: 'personal', tenantId: bench.chat.tenantId });
  const turn = { conversation: personal, sender: bob, language: undefined };

  expect(await bench.items.away({ ...turn, until: nextWeek, to: mention(carla) })).toMatchObject({
    delegation: { to: carla },
  });
  expect(await bench.items.away({ ...turn, until: nextWeek, to: { id: '29:nobody', name: 'Nobody' } })).toEqual({
    kind: 'refused',
    reason: 'notInChat',
    names: ['Nobody'],
  });
});

test('somebody of another tenant cannot stand in', async () => {
  const elsewhere = conversation({ kind: 'personal', tenantId: randomUUID() });
  const turn = { conversation: elsewhere, sender: bob, language: undefined };

  expect(await bench.items.away({ ...turn, until: nextWeek, to: mention(carla) })).toMatchObject({ kind: 'refused' });
});

test('an open item goes to the stand-in, who answers in the other’s place', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await goAway(bob, carla);
  await apply(bob);

  expect(await stored(item)).toMatchObject({
    absences: [{ person: bob, why: 'away', until: nextWeek, standIn: carla }],
  });
  expect(await ringing(item)).toMatchObject({ [carla.entraId]: 'approvalRequired' });
  expect(await bench.answer(item, carla)).toMatchObject({
    item: { state: 'approved', stages: [{ responses: [{ person: bob, by: carla, answer: 'approve' }] }] },
  });
});

test('the chain of stand-ins is followed, over those who are on leave too', async () => {
  await goAway(carla, dana);
  await goAway(bob, carla);
  const item = await bench.opened(approvalRequest([bob]));

  expect(item).toMatchObject({ absences: [{ person: bob, standIn: dana }] });
});

test('when a stand-in goes away too, the item passes on', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await goAway(bob, carla);
  await apply(bob);
  await goAway(carla, dana);
  await apply(carla);

  expect(await stored(item)).toMatchObject({ absences: [{ person: bob, standIn: dana }] });
});

test('when a stand-in comes back, those whose stand-ins lead there have one again', async () => {
  await goAway(bob, carla);
  await goAway(carla);
  const item = await bench.opened(approvalRequest([bob]));
  expect(item).toMatchObject({ absences: [{ person: bob, why: 'away', until: nextWeek }] });
  expect(item.absences[0]).not.toHaveProperty('standIn');
  await bench.items.back(turnOf(carla));
  await apply(carla);

  expect(await stored(item)).toMatchObject({ absences: [{ person: bob, standIn: carla }] });
  expect(await ringing(item)).toMatchObject({ [carla.entraId]: 'approvalRequired' });
});

test('when somebody in the middle of a chain names another stand-in, the item passes on', async () => {
  await goAway(carla, dana);
  await goAway(bob, carla);
  const item = await bench.opened(approvalRequest([bob]));
  await goAway(carla);
  await apply(carla);

  const [absence] = (await stored(item))?.absences ?? [];
  expect(absence).toMatchObject({ person: bob, why: 'away' });
  expect(absence).not.toHaveProperty('standIn');
});

test('an item that cannot take notice does not keep the others from it', async () => {
  const [broken, sound] = [await bench.opened(approvalRequest([bob])), await bench.opened(approvalRequest([bob]))];
  await goAway(bob, carla);
  await breakCard(bench.db, broken);

  await expect(apply(bob)).rejects.toThrow('1 items');
  expect(await stored(broken)).toEqual(broken);
  expect(await stored(sound)).toMatchObject({ absences: [{ person: bob, standIn: carla }] });
});

test('a later stage that opens finds out who is on leave by then', async () => {
  const stages = [bob, carla].map((person) => ({ people: [mention(person)], rule: { kind: 'any' } as const }));
  const item = await bench.opened(approvalRequest([], { kind: 'any' }, { stages }));
  await goAway(carla, dana);
  const { item: next } = await bench.answer(item, bob);

  expect(next).toMatchObject({ openStage: 1, absences: [{ person: carla, standIn: dana }] });
  expect(await stored(item)).toEqual(next);
});

test('reassigning to somebody on leave reaches their stand-in', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await goAway(carla, dana);
  const acted = await bench.act(item, bob, {
    kind: 'reassign',
    to: { id: carla.entraId.toUpperCase(), name: 'Carla' },
  });

  expect(acted).toMatchObject({
    kind: 'accepted',
    item: { stages: [{ audience: { people: [carla] } }], absences: [{ person: carla, standIn: dana }] },
  });
  expect(await stored(item)).toEqual(acted.item);
});

test('items take notice once, though the job may run twice', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await goAway(bob, carla);
  await apply(bob);
  const noted = await stored(item);
  await apply(bob);

  expect(await stored(item)).toEqual(noted);
});

test('whoever is back is asked again themselves', async () => {
  const item = await bench.opened(approvalRequest([bob]));
  await goAway(bob, carla);
  await apply(bob);
  expect(await bench.items.back(turnOf(bob))).toEqual({ kind: 'back' });
  await apply(bob);

  expect(await stored(item)).toMatchObject({ absences: [] });
  expect(await ringing(item)).toMatchObject({ [bob.entraId]: 'approvalRequired' });
});

test('whoever in the middle of a chain is back answers for those before, and who stood in further on does not', async () => {
  await goAway(bob, carla);
  await goAway(carla, dana);
  const item = await bench.opened(approvalRequest([bob]));
  await bench.items.back(turnOf(carla));
  await apply(carla);

  expect(await bench.answer(item, dana)).toMatchObject({ kind: 'refused', refusal: { reason: 'notAsked' } });
  expect(await bench.answer(item, carla)).toMatchObject({ item: { stages: [{ responses: [{ by: carla }] }] } });
});

test('whoever is back from leave is not back in a chat that they have left', async () => {
  await goAway(bob, carla);
  const item = await bench.opened(approvalRequest([bob]));
  await bench.items.membersLeft({ conversation: bench.chat, teamsIds: [bob.teamsId] });
  const personal = conversation({ kind: 'personal', tenantId: bench.chat.tenantId });
  await bench.items.back({ ...turnOf(bob), conversation: personal });
  await apply(bob);

  expect(await stored(item)).toMatchObject({ absences: [{ person: bob, why: 'left' }] });
});

test('who is not away cannot come back', async () => {
  expect(await bench.items.back(turnOf(bob))).toEqual({ kind: 'refused', reason: 'notAway' });
  await goAway(bob);
  bench.setClock(new Date(nextWeek.getTime() + 1));

  expect(await bench.items.back(turnOf(bob))).toEqual({ kind: 'refused', reason: 'notAway' });
});

test('a request whose approver is away with the owner as stand-in is refused', async () => {
  await goAway(bob, ada);

  expect(await bench.items.open({ ...turnOf(ada), request: approvalRequest([bob]) })).toMatchObject({
    kind: 'refused',
    reason: 'delegateIsOwner',
  });
});

function turnOf(sender: Person) {
  return { conversation: bench.chat, sender, language: undefined };
}

function goAway(person: Person, to?: Person) {
  return bench.items.away({ ...turnOf(person), until: nextWeek, ...(to ? { to: mention(to) } : {}) });
}

/** What the job does that `away` and `back` ask for. */
function apply({ entraId }: Person) {
  return applyDelegation(bench.context, { tenantId: bench.chat.tenantId, entraId });
}

function leaves({ entraId }: Person) {
  return delegationsAlong(bench.db, { conversationId: bench.chat.id, entraIds: [entraId], now: noon }).then((found) =>
    found.filter(({ person }) => person.entraId === entraId),
  );
}

function stored({ id }: Item) {
  return findItem(bench.db, { by: 'id', id });
}

async function ringing({ id }: Item) {
  const entries = await ledgerOf(bench.db, id);
  return Object.fromEntries(entries.map(({ recipient, activityType }) => [recipient, activityType]));
}
