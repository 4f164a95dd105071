// Whose answers an item waits for, and who may give them.
import { expect, test } from '@jest/globals';
import { missingVoices, openStageOf, partakers, voiceOf } from '../../src/domain/voices.ts';
import { approval, away, bob, carla, dana, erik, named, now, response, task, wholeChat } from './factories.ts';

test('an approval whose open stage is missing is broken, and says which one it is', () => {
  expect(() => openStageOf(approval({ id: 'damaged', openStage: 3 }))).toThrow('Item damaged has no stage 3');
});

test('a voice is missing until somebody has given it, and after an escalation one more is', () => {
  const stage = {
    audience: named(bob, carla),
    responses: [response(bob, 'approve', { by: dana })],
    escalated: { to: erik, at: now },
  };

  expect(missingVoices(approval({ stage }))).toEqual([carla, erik]);
});

test('where everyone is asked, no voice is missing in particular', () => {
  expect(missingVoices(approval({ stage: { audience: wholeChat } }))).toEqual([]);
  expect(missingVoices(task({ assignees: wholeChat }))).toEqual([]);
});

test('a stand-in speaks for whom they stand in for, everyone else for themselves', () => {
  const item = approval({ absences: [away(bob, dana)] });

  expect(voiceOf(dana, item)).toEqual(bob);
  expect(voiceOf(bob, item)).toEqual(bob);
  expect(voiceOf(carla, item)).toBeUndefined();
});

test('whoever is asked, has answered or stands in has a part', () => {
  const stage = { audience: named(bob, carla), responses: [response(bob, 'approve', { by: dana })] };
  const item = approval({ stage, absences: [away(carla, erik)] });

  expect(partakers(item)).toEqual([bob, carla, bob, dana, erik]);
  expect(partakers(item, carla)).not.toContain(erik);
});
