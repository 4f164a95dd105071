// A form from opening it to the item that it becomes; the items behind it answer as each test says.
import { expect, test } from '@jest/globals';
import { runForm } from '../../../src/bot/forms/runForm.ts';
import type { FormTurn, Speaker } from '../../../src/bot/input.ts';
import type { FormValues } from '../../../src/cards/form/formValues.ts';
import { emptyForm, emptyStage } from '../../../src/cards/form/formValues.ts';
import { refuse } from '../../../src/domain/refusal.ts';
import { en } from '../../../src/locales/en.ts';
import { approval } from '../../domain/factories.ts';
import type { FakeItems } from '../fakeItems.ts';
import { fakeItems } from '../fakeItems.ts';
import { adaSpeaks, conversation, turnContext } from '../turnContext.ts';

function opening(): FakeItems {
  return fakeItems({ open: () => Promise.resolve({ kind: 'opened', item: approval() }) });
}

function run(turn: FormTurn, items = fakeItems(), speaker: Speaker = adaSpeaks) {
  return runForm(turn, { ...turnContext(items), speaker });
}

function send(values: Partial<FormValues>, items = opening(), form: FormTurn['form'] = 'request') {
  return run({ form, step: { kind: 'send', values: { ...emptyForm, title: 'Deploy 1.4', ...values } } }, items);
}

async function dialogOf(answer: ReturnType<typeof run>): Promise<string> {
  const shown = await answer;
  expect(shown).toMatchObject({ task: { type: 'continue', value: { card: { content: { type: 'AdaptiveCard' } } } } });
  return JSON.stringify(shown);
}

test('it opens with what is known already', async () => {
  const shown = await dialogOf(run({ form: 'request', step: { kind: 'open', draft: { title: 'May we ship?' } } }));

  expect(shown).toContain('May we ship?');
  expect(shown).toContain(en.form.request.title);
});

test('it grows by a stage and keeps what was filled in', async () => {
  const values = { ...emptyForm, title: 'Deploy 1.4', stages: [{ ...emptyStage, people: 'entra-bob' }] };
  const shown = await dialogOf(run({ form: 'request', step: { kind: 'addStage', values } }));

  expect(shown).toContain('"people1"');
  expect(shown).toContain('entra-bob');
  expect(await dialogOf(run({ form: 'request', step: { kind: 'removeStage', values } }))).toContain('"people0"');
});

test('sent, it becomes a request and closes', async () => {
  const items = opening();
  const stages = [
    { people: 'entra-bob,entra-carla', rule: 'all', needed: '' },
    { people: 'entra-dana', rule: 'count', needed: '1' },
  ] as const;
  const answer = await send(
    { note: 'Soon', stages, dueDate: '2026-12-01', dueTime: '09:30', remindEvery: '240' },
    items,
  );

  expect(answer).toBeUndefined();
  expect(items.calls).toMatchObject([
    {
      method: 'open',
      given: {
        request: {
          kind: 'approval',
          title: 'Deploy 1.4',
          note: 'Soon',
          due: new Date('2026-12-01T08:30:00Z'),
          remindEveryMinutes: 240,
          stages: [
            { people: [{ id: 'entra-bob' }, { id: 'entra-carla' }], rule: { kind: 'all' } },
            { people: [{ id: 'entra-dana' }], rule: { kind: 'count', needed: 1 } },
          ],
        },
      },
    },
  ]);
});

test('sent, a task becomes a task', async () => {
  const items = opening();
  await send({ stages: [{ ...emptyStage, people: 'entra-bob' }] }, items, 'task');

  expect(items.calls).toMatchObject([{ given: { request: { kind: 'task', people: [{ id: 'entra-bob' }] } } }]);
});

test('an expiry and an escalation come along', async () => {
  const items = opening();
  await send({ expiresDate: '2026-12-01', escalateTo: 'entra-dana', escalateAfter: '1440' }, items);

  expect(items.calls).toMatchObject([
    {
      given: {
        request: {
          expires: new Date('2026-12-01T22:59:00Z'),
          escalation: { to: { id: 'entra-dana' }, afterMinutes: 1440 },
        },
      },
    },
  ]);
});

test.each([
  ['a due time without a date', { dueTime: '09:30' }, en.form.mistakes.dueNotUnderstood],
  ['a date that is none', { dueDate: '2026-02-31' }, en.form.mistakes.dueNotUnderstood],
  ['an expiry without a date', { expiresTime: '09:30' }, en.form.mistakes.expiresNotUnderstood],
  ['a person to escalate to, and no time', { escalateTo: 'entra-dana' }, en.form.mistakes.escalationIncomplete],
  ['a stage without people', { stages: [emptyStage, emptyStage] }, en.form.mistakes.stageWithoutPeople(1)],
  [
    'a number of approvals that is none',
    { stages: [{ people: 'entra-bob', rule: 'count', needed: 'two' }] },
    en.form.mistakes.neededNotANumber(1),
  ],
] as const)('%s is said on the form, and nothing is asked', async (_, values, sentence) => {
  const items = fakeItems();

  expect(await dialogOf(send(values, items))).toContain(sentence);
  expect(items.calls).toEqual([]);
});

test('what the rules refuse is said on the form, which keeps what was filled in', async () => {
  const items = fakeItems({ open: () => Promise.resolve(refuse({ reason: 'ownerIsOnlyApprover' })) });
  const shown = await dialogOf(send({ note: 'Keep me' }, items));

  expect(shown).toContain(en.refusals.ownerIsOnlyApprover);
  expect(shown).toContain('Keep me');
});

const opens = { kind: 'open', draft: {} } as const;

test.each(['request', 'task'] as const)('in a chat without the bot no form is opened for a %s', async (form) => {
  const items = fakeItems({ isHere: () => Promise.resolve(false) });

  expect(await run({ form, step: opens }, items)).toEqual({
    task: { type: 'message', value: en.refusals.appNotInChat },
  });
});

test('where nobody else is, a task can be noted, but nobody be asked', async () => {
  const alone = { ...adaSpeaks, conversation: { ...conversation, kind: 'personal' } } as const;

  expect(await run({ form: 'request', step: opens }, fakeItems(), alone)).toEqual({
    task: { type: 'message', value: en.refusals.nobodyElseInChat },
  });
  expect(await dialogOf(run({ form: 'task', step: opens }, fakeItems(), alone))).toContain(en.form.task.title);
});

test('in a chat without the bot the last word is how to add it', async () => {
  const items = fakeItems({ open: () => Promise.resolve(refuse({ reason: 'appNotInChat' })) });

  expect(await send({}, items)).toEqual({ task: { type: 'message', value: en.refusals.appNotInChat } });
});

test('sent twice by Teams, it closes; sent twice on purpose, it says so', async () => {
  const repeating = (redelivered: boolean) =>
    fakeItems({
      open: () => Promise.resolve({ kind: 'repeated', itemId: 'an-item', number: 42, secondsAgo: 20, redelivered }),
    });

  expect(await send({}, repeating(true))).toBeUndefined();
  expect(await send({}, repeating(false))).toEqual({ task: { type: 'message', value: en.reply.repeated('#42', 20) } });
});
